package dev.firebreak.console.ui.room;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was posted and may still stand in a browser's field, the first first: it is neither lost there nor posted again. */
final class OnTheWay {

    private final Deque<Post> posts = new ArrayDeque<>();

    /** One post; two are never the same, whatever they say. */
    static final class Post {

        private final String words;

        private Post(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What of a field's words is not posted yet. */
    String fresh(String field) {
        String fresh = field.strip();
        for (Post post : posts) {
            if (fresh.startsWith(post.words)) {
                fresh = fresh.substring(post.words.length()).strip();
            }
        }
        return fresh;
    }

    Post posted(String words) {
        Post post = new Post(words);
        posts.add(post);
        return post;
    }

    /** The browser has taken it out. */
    void taken(Post post) {
        posts.remove(post);
    }

    /** What the field says now: posts that it does not begin with any more are taken out. */
    void says(String field) {
        while (!posts.isEmpty() && !field.stripLeading().startsWith(posts.getFirst().words)) {
            posts.removeFirst();
        }
    }

    boolean isNothing() {
        return posts.isEmpty();
    }
}
