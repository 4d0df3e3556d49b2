package se.uppsikt.base.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import se.uppsikt.base.shared.Sha256;

/**
 * The Merkle tree of RFC 6962 over lines of text, made as they stream past: a leaf is the SHA-256
 * of the byte 0 and the line, a node that of the byte 1 and its two halves. It holds as many
 * fingerprints as the tree is high.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final long sought;
    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private final List<Step> path = new ArrayList<>();
    private long leaves;

    private MerkleTree(long sought) {
        this.sought = sought;
    }

    /** Of which only the root is asked for. */
    public static MerkleTree plain() {
        return new MerkleTree(-1);
    }

    /**
     * One that notes the way from a leaf to the root.
     *
     * @param leaf counted from 0
     */
    public static MerkleTree withPathOf(long leaf) {
        return new MerkleTree(leaf);
    }

    /**
     * A step on the way to the root.
     *
     * @param left whether the neighbour stands to the left
     */
    public record Step(Sha256 neighbour, boolean left) {
        public Sha256 up(Sha256 from) {
            return left ? node(neighbour, from) : node(from, neighbour);
        }
    }

    private record Subtree(long size, Sha256 hash, boolean hasSought) {}

    public void add(String line) {
        subtrees.push(new Subtree(1, leaf(line), leaves == sought));
        leaves++;
        while (subtrees.size() > 1 && second().size() == subtrees.element().size()) {
            merge();
        }
    }

    public long leaves() {
        return leaves;
    }

    /** Of nothing it is the SHA-256 of nothing. Nothing can be added afterwards. */
    public Sha256 root() {
        while (subtrees.size() > 1) {
            merge();
        }
        return subtrees.isEmpty() ? Sha256.of(new byte[0]) : subtrees.element().hash();
    }

    /** From the leaf that was sought; known when the root is. */
    public List<Step> path() {
        return List.copyOf(path);
    }

    public static Sha256 leaf(String line) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return Sha256.ofRaw(digest.digest());
    }

    private static Sha256 node(Sha256 left, Sha256 right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.raw());
        digest.update(right.raw());
        return Sha256.ofRaw(digest.digest());
    }

    private Subtree second() {
        var each = subtrees.iterator();
        each.next();
        return each.next();
    }

    private void merge() {
        Subtree right = subtrees.pop();
        Subtree left = subtrees.pop();
        if (left.hasSought()) {
            path.add(new Step(right.hash(), false));
        } else if (right.hasSought()) {
            path.add(new Step(left.hash(), true));
        }
        subtrees.push(
                new Subtree(
                        left.size() + right.size(),
                        node(left.hash(), right.hash()),
                        left.hasSought() || right.hasSought()));
    }
}
