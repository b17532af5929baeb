/*
 * Append, re-read and fail-over of the event log, for Spin.
 *
 * Two appenders write three commits to a replica set: appender 0 inserts ALPHA (one event) and BETA (two events) with
 * one ordered insert, appender 1 inserts GAMMA (one event). With -DCONTENDED, BETA and GAMMA want the same key.
 *
 * The store is the log of the primary and how much of it a majority has. What a majority has stays; the rest is rolled
 * back, in whole or in part, when the primary steps down, which it does once at any time. An insert is not atomic: the
 * server stores one commit at a time, and everybody else may act in between. It stops at the first commit whose position
 * or key is taken, and is answered once a majority has all of it.
 *
 * An outcome may become unknown at any moment: before the insert arrives, while the server is at it and after it is
 * done. The appender hears nothing, and the request is lost or goes on, perhaps much later and at the next primary. So up
 * to TIMEOUTS requests of each appender wander about beside the one it waits for.
 *
 * What holds:
 *   - what a majority has is dense: no gap, no overlap
 *   - what is acknowledged is what a majority has, at the position that is told
 *   - what is refused is not in the log, and another commit has its key
 *   - each commit is acknowledged or refused in the end; of two with one key exactly one is acknowledged
 *   - no appender is stuck
 *
 * Mistakes, one at a time, each of which has a counter-example:
 *   -DLAST_POSITION    a commit is unique by the position of its last event instead of its first
 *   -DLOCAL_HEAD       commits are numbered on a head that a majority does not have yet
 *   -DNO_REREAD        after a time-out the appender does not ask whether its own commits arrived
 *
 *   spin -a append.pml && gcc -O2 -DSAFETY -o pan pan.c && ./pan -m100000
 *   spin -t -p append.pml    shows a counter-example
 */

#ifndef TIMEOUTS
#define TIMEOUTS 1
#endif

#define ALPHA 0
#define BETA 1
#define GAMMA 2
#define NONE 3
#define COMMITS 3

#define EVENTS(c) ((c) == BETA -> 2 : 1)

#ifdef CONTENDED
#define ONE_KEY(c, d) ((c) == (d) || (c) + (d) == BETA + GAMMA)
#else
#define ONE_KEY(c, d) ((c) == (d))
#endif

/* What the unique index on positions looks at. */
#ifdef LAST_POSITION
#define ID(p, c) ((p) + EVENTS(c) - 1)
#else
#define ID(p, c) (p)
#endif

mtype = { OPEN, ACKNOWLEDGED, REFUSED };
mtype = { FREE, TRAVELLING, AT_WORK, STORED, DUPLICATE, STEPPED_DOWN };

/* The log of the primary. */
byte logged[COMMITS] = NONE;
byte position[COMMITS];
byte size;
byte majority;
bit term;

/* Requests: TIMEOUTS + 1 of each appender. `from` is the position of the first commit. */
#define PER_APPENDER (TIMEOUTS + 1)
#define REQUESTS (2 * PER_APPENDER)
mtype state[REQUESTS] = FREE;
bool abandoned[REQUESTS];
byte first[REQUESTS] = NONE;
byte second[REQUESTS] = NONE;
byte from[REQUESTS];
bit termOf[REQUESTS];

mtype outcome[COMMITS] = OPEN;
byte finished;

#define END(i) (position[i] + EVENTS(logged[i]))
#define END_OF_MAJORITY (majority == 0 -> 0 : END(majority - 1))
#define END_OF_ALL (size == 0 -> 0 : END(size - 1))
#ifdef LOCAL_HEAD
#define HEAD END_OF_ALL
#else
#define HEAD END_OF_MAJORITY
#endif

#define SAFE(i, c) (majority > (i) && logged[i] == (c))
#define IS_SAFE(c) (SAFE(0, c) || SAFE(1, c) || SAFE(2, c))
#define IS_SAFE_AT(c, p) ((SAFE(0, c) && position[0] == (p)) || (SAFE(1, c) && position[1] == (p)) || (SAFE(2, c) && position[2] == (p)))
#define IN_LOG(c) (logged[0] == (c) || logged[1] == (c) || logged[2] == (c))

/* The safe commit other than c that has its key. */
#ifdef CONTENDED
#define RIVAL(c) ((c) == BETA -> GAMMA : ((c) == GAMMA -> BETA : NONE))
#define RIVAL_IS_SAFE(c) (RIVAL(c) != NONE && IS_SAFE(RIVAL(c)))
#else
#define RIVAL_IS_SAFE(c) false
#endif

#define TAKEN_BY(i, c, p) (size > (i) && (ID(position[i], logged[i]) == ID(p, c) || ONE_KEY(logged[i], c)))
#define TAKEN(c, p) (TAKEN_BY(0, c, p) || TAKEN_BY(1, c, p) || TAKEN_BY(2, c, p))

inline put(c, p) {
  assert(size < COMMITS);
  logged[size] = c;
  position[size] = p;
  size++
}

inline forget(r) {
  state[r] = FREE;
  abandoned[r] = false;
  first[r] = NONE;
  second[r] = NONE;
  from[r] = 0;
  termOf[r] = 0
}

inline forgetIfNobodyWaits(r) {
  if
  :: abandoned[r] && state[r] != TRAVELLING && state[r] != AT_WORK -> forget(r)
  :: else
  fi
}

/* The server's side of one request after the other. One that nobody waits for may also travel for ever. */
proctype request(byte r) {
end:
  do
  :: atomic { state[r] == TRAVELLING || (state[r] == AT_WORK && termOf[r] == term) ->
      termOf[r] = term;
      if
      :: TAKEN(first[r], from[r]) -> state[r] = DUPLICATE
      :: else ->
        put(first[r], from[r]);
        if
        :: second[r] == NONE -> state[r] = STORED
        :: else ->
          state[r] = AT_WORK;
          from[r] = from[r] + EVENTS(first[r]);
          first[r] = second[r];
          second[r] = NONE
        fi
      fi;
      forgetIfNobodyWaits(r)
    }
  :: atomic { (state[r] == AT_WORK || state[r] == STORED) && termOf[r] != term ->
      state[r] = STEPPED_DOWN;
      forgetIfNobodyWaits(r)
    }
  od
}

/* Replication, and the one fail-over: any part of what a majority does not have is gone. */
proctype members() {
end:
  do
  :: atomic { majority < size ->
      majority++;
      assert(position[majority - 1] == (majority == 1 -> 0 : END(majority - 2)))
    }
  :: atomic { term == 0 ->
      term = 1;
      do
      :: size > majority -> size--; logged[size] = NONE; position[size] = 0
      :: break
      od
    }
  od
}

inline acknowledge(c, p) {
  assert(IS_SAFE_AT(c, p));
  outcome[c] = ACKNOWLEDGED
}

/* What became of a commit, from what was read. */
inline decide(c, isOwn, isRival) {
  if
  :: c == NONE || outcome[c] != OPEN -> skip
  :: else ->
    if
#ifdef NO_REREAD
    :: isOwn || isRival -> outcome[c] = REFUSED /* somebody has the key */
#else
    :: isOwn -> outcome[c] = ACKNOWLEDGED
    :: !isOwn && isRival -> outcome[c] = REFUSED
#endif
    :: else -> skip
    fi;
    assert(outcome[c] != REFUSED || !IN_LOG(c))
  fi
}

proctype appender(byte slots; byte one; byte two) {
  byte head;
  byte r;
  byte a;
  byte b;
  byte timeouts;
  bool ownA;
  bool ownB;
  bool rivalA;
  bool rivalB;
  bool reread;

  head = HEAD;
  do
  :: outcome[one] != OPEN && (two == NONE || outcome[two] != OPEN) -> break
  :: else ->
    atomic { /* numbers what is open and sends it */
      if
      :: outcome[one] == OPEN -> a = one; b = two
      :: else -> a = two; b = NONE
      fi;
      if
      :: b != NONE && outcome[b] != OPEN -> b = NONE
      :: else
      fi;
      r = slots;
      do
      :: state[r] == FREE -> break
      :: else -> r++
      od;
      assert(r < slots + PER_APPENDER);
      first[r] = a;
      second[r] = b;
      from[r] = head;
      state[r] = TRAVELLING;
      reread = true
    }
    if
    :: atomic { state[r] == STORED && termOf[r] == term && IS_SAFE(b == NONE -> a : b) ->
        acknowledge(a, head);
        head = head + EVENTS(a);
        if
        :: b != NONE -> acknowledge(b, head); head = head + EVENTS(b)
        :: else
        fi;
        forget(r);
        reread = false
      }
    :: atomic { state[r] == DUPLICATE || state[r] == STEPPED_DOWN -> forget(r) }
    :: atomic { timeouts < TIMEOUTS ->
        timeouts++;
        abandoned[r] = true;
        forgetIfNobodyWaits(r);
#ifdef NO_REREAD
        reread = false
#endif
      }
    fi;
    if
    :: reread ->
      atomic { /* which of the commits are there, and who else has their keys */
        ownA = IS_SAFE(a);
        rivalA = RIVAL_IS_SAFE(a);
        ownB = b != NONE && IS_SAFE(b);
        rivalB = b != NONE && RIVAL_IS_SAFE(b)
      }
      head = HEAD;
      atomic {
        decide(a, ownA, rivalA);
        decide(b, ownB, rivalB);
        ownA = false; ownB = false; rivalA = false; rivalB = false; r = 0; a = NONE; b = NONE
      }
    :: else
    fi
  od;
  finished++
}

/* When all is over. */
proctype judge() {
  byte r;
  atomic {
    finished == 2 && majority == size;
    do
    :: r < COMMITS ->
      assert(outcome[r] != OPEN);
      assert((outcome[r] == ACKNOWLEDGED) == IS_SAFE(r));
      r++
    :: else -> break
    od;
    assert(outcome[ALPHA] == ACKNOWLEDGED);
#ifdef CONTENDED
    assert((outcome[BETA] == ACKNOWLEDGED) + (outcome[GAMMA] == ACKNOWLEDGED) == 1)
#else
    assert(outcome[BETA] == ACKNOWLEDGED && outcome[GAMMA] == ACKNOWLEDGED)
#endif
  }
}

init {
  byte r;
  atomic {
    do
    :: r < REQUESTS -> run request(r); r++
    :: else -> break
    od;
    r = 0;
    run members();
    run appender(0, ALPHA, BETA);
    run appender(PER_APPENDER, GAMMA, NONE);
    run judge()
  }
}
