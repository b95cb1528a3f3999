package dk.kantinekort.support;

/**
 * A picture without what is no picture: comments, where it was taken, another file hung on at its end.
 *
 * @param pixels how many it has once unpacked, from its header
 */
record BarePicture(long pixels, byte[] content) {}
