package mdl.foundations.linalg;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;

/** Doubles outside the Java heap, owned by one call; copied in bulk, once each way. */
final class OffHeap implements AutoCloseable {

    /** A direct buffer spans at most 2^31 - 1 bytes. */
    private static final int CHUNK = 1 << 27;

    private final DoublePointer pointer;

    private OffHeap(int size) {
        pointer = new DoublePointer((long) size);
    }

    static OffHeap uninitialised(int size) {
        return new OffHeap(size);
    }

    static OffHeap copyOf(double[] values) {
        OffHeap copy = new OffHeap(values.length);
        for (int start = 0; start < values.length; start += CHUNK) {
            int length = Math.min(CHUNK, values.length - start);
            copy.chunk(start, length).put(values, start, length);
        }
        return copy;
    }

    void copyTo(double[] values) {
        for (int start = 0; start < values.length; start += CHUNK) {
            int length = Math.min(CHUNK, values.length - start);
            chunk(start, length).get(values, start, length);
        }
    }

    DoublePointer pointer() {
        return pointer;
    }

    private DoubleBuffer chunk(int start, int length) {
        DoublePointer part = new DoublePointer(pointer);
        part.position(start).limit((long) start + length);
        return part.asBuffer();
    }

    @Override
    public void close() {
        pointer.close();
    }
}
