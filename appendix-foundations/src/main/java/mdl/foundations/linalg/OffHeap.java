package mdl.foundations.linalg;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;

/**
 * The operands of one product outside the Java heap, owned by one call.
 *
 * <p>They share one block where glibc keeps such a block for the next call. It would give several ones back to the
 * system, and fresh pages cost a quarter of the speed of a product at n = 1000.
 */
final class OffHeap implements AutoCloseable {

    /** A direct buffer spans at most 2^31 - 1 bytes. */
    private static final int CHUNK = 1 << 27;

    private static final int CACHE_LINE = 8;

    /** glibc keeps no block beyond 32 MB; single operands may still lie below. */
    private static final long LARGEST_SHARED = 1 << 22;

    private final List<DoublePointer> blocks = new ArrayList<>();
    private long free;

    private OffHeap(long size) {
        if (size <= LARGEST_SHARED) {
            blocks.add(new DoublePointer(size));
            free = size;
        }
    }

    /** A block with room for copies of these arrays. */
    static OffHeap roomFor(double[]... arrays) {
        long size = 0;
        for (double[] array : arrays) {
            size += padded(array.length);
        }
        return new OffHeap(size);
    }

    /** Room for so many doubles, holding anything. */
    DoublePointer reserve(int length) {
        if (free < padded(length)) {
            DoublePointer own = new DoublePointer((long) length);
            blocks.add(own);
            return own;
        }
        DoublePointer shared = blocks.get(0);
        DoublePointer part = shared.getPointer(shared.capacity() - free);
        free -= padded(length);
        return part;
    }

    DoublePointer copyIn(double[] values) {
        DoublePointer part = reserve(values.length);
        for (int start = 0; start < values.length; start += CHUNK) {
            int length = Math.min(CHUNK, values.length - start);
            chunk(part, start, length).put(values, start, length);
        }
        return part;
    }

    void copyOut(DoublePointer part, double[] values) {
        for (int start = 0; start < values.length; start += CHUNK) {
            int length = Math.min(CHUNK, values.length - start);
            chunk(part, start, length).get(values, start, length);
        }
    }

    private static DoubleBuffer chunk(DoublePointer part, int start, int length) {
        DoublePointer window = new DoublePointer(part);
        window.position(start).limit((long) start + length);
        return window.asBuffer();
    }

    private static long padded(int length) {
        return (length + (CACHE_LINE - 1L)) / CACHE_LINE * CACHE_LINE;
    }

    @Override
    public void close() {
        blocks.forEach(DoublePointer::close);
    }
}
