package mdl.foundations.statement;

import mdl.foundations.random.Randomness;

/**
 * One result of the notes as an object with parameters, which can be asked for evidence.
 *
 * <p>A statement is a record annotated with {@link Notes}. Its components, each with a {@link Parameter}, are the
 * parameters (int, long, double or enum); its constructor without arguments carries the notes' own values; its compact
 * constructor throws {@link IllegalArgumentException} with a sentence that names the hypothesis when a parameter lies
 * outside it.
 */
public interface Statement {

    /**
     * Computes what was predicted and what is observed, with every hypothesis in place and with each one broken.
     *
     * @param random the only source of randomness; equal streams give equal evidence, for any number of threads
     * @return claims that must hold, controls that must fail, and what there is to see
     */
    Evidence examine(Randomness random);
}
