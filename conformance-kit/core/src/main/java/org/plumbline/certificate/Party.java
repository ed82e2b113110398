package org.plumbline.certificate;

/** Somebody or something that a certificate names: by id, and by name for people. */
public record Party(String id, String name) {}
