-------------------------------- MODULE Thp --------------------------------
(***************************************************************************)
(* Reference counts of the tail pages of a transparent huge page, Linux    *)
(* 3.0 to 3.13: get_page, put_page, get_user_pages and speculative lookups *)
(* against __split_huge_page_refcount, unmapping and reallocation.         *)
(*                                                                         *)
(* One model, one switch for each hunk of the patches: all FALSE is Linux  *)
(* 3.0, "thp: tail page refcounting fix" as it was posted and as it was    *)
(* merged in 3.2 set some of them, the two later repairs the rest.         *)
(* README.md beside this file has the table, and what is left out and why. *)
(*                                                                         *)
(* A label is one atomic access to shared memory. Its comment is the C     *)
(* statement and the function that it stands in (where the C text has      *)
(* "*pmd" in brackets, the star is left out: TLA+ would take it for a      *)
(* comment). A VM_BUG_ON or BUG_ON is evaluated together with the access   *)
(* that follows it. A lock is taken in one step with the first access that *)
(* it protects and released in one step with the last, except              *)
(* compound_lock, a bit in a word that others write. Each procedure has a  *)
(* prefix, which its labels, parameters and locals bear: pcp_ is           *)
(* put_compound_page, so pcp_page is its argument `page`.                  *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets, TLC

CONSTANTS
  Tails,              \* tail pages of the huge page, 1..3
  \* Threads of each role: disjoint finite sets of ids of one kind (strings, integers or model values).
  GupFast,            \* get_user_pages_fast, then put_page
  GupSlow,            \* get_user_pages, then put_page
  DirectIO,           \* get_user_pages_fast, get_page for each bio, then put_page for all
  Lookup,             \* page_cache_get_speculative on a stale pointer, then put_page
  Estimator,          \* get_page_unless_zero on any page frame, compound_lock if it is a head, then put_page
  Splitter,           \* split_huge_page_pmd
  Freer,              \* unmaps the range and drops the references of the mapping
  Owner,              \* allocates the freed page for itself, uses it, frees it
  \* What they do.
  GupPages,           \* subpages at which a get_user_pages call may start
  GupNr,              \* subpages of one get_user_pages call
  DioGets,            \* get_page calls of a direct-io thread
  SpecPages,          \* pages at which Lookup and Estimator threads may aim
  OwnerKind,          \* "order0", "slab" (order 0, PG_slab) or "compound" (order 1: pages 0 and 1)
  OwnerWritesFlags,   \* the new owner updates page->flags non-atomically, e.g. __SetPageUptodate
  ZapFlushesFirst,    \* the freer flushes the TLB before page_remove_rmap; FALSE is what the kernel does (README: R7)
  \* Hunks of the patch as posted, in the order of the mail.
  GupFastTailInMapcount,  \* arch/x86/mm/gup.c    get_huge_page_tail raises _mapcount
  GetPageLocksHead,       \* include/linux/mm.h   get_page, with mm/swap.c __get_page_tail under compound_lock
  FollowHugeUsesFoll,     \* mm/huge_memory.c     follow_trans_huge_pmd calls get_page_foll
  SplitMovesMapcount,     \* mm/huge_memory.c     __split_huge_page_refcount moves the tail's _mapcount
  SplitAllowsMapcount,    \* mm/huge_memory.c     BUG_ON(page_mapcount(page_tail)) dropped
  FollowPteUsesFoll,      \* mm/memory.c          follow_page calls get_page_foll
  PutTailFromMapcount,    \* mm/swap.c            put_compound_page lowers _mapcount
  \* What the merged patch adds.
  GetPinsHead,            \* mm/swap.c            __get_page_tail: get_page_unless_zero(page_head) first
  SplitAddsOnce,          \* mm/huge_memory.c     one atomic_add to page_tail->_count
  SplitSubtractsOnce,     \* mm/huge_memory.c     one atomic_sub from the head's _count, after the loop
  PutTrustsPin,           \* mm/swap.c            put_compound_page: compound_trans_head, no PageHead test
  \* What the repairs add.
  SlabSkipsLock,          \* 5bf5f03c             no compound_lock when PageSlab(page_head)
  PutAllowsReusedHead,    \* 5bf5f03c             VM_BUG_ON(PageHead(page_head)) dropped
  PutDestroysByHead,      \* 27c73ae7             the last pin frees a compound page if PageHead(page_head)
  \* How the model is checked.
  Mutation,           \* "none" or "M1".."M11": a deliberate mistake
  Ignored             \* assertions that are not checked: their messages, or "VM_BUG_ON", "BUG_ON", "bad_page" for
                      \* all of a kind; {"VM_BUG_ON"} is a kernel without CONFIG_DEBUG_VM

HPAGE_PMD_NR == Tails + 1
HEAD    == 0
Pages   == 0..Tails
Threads == GupFast \cup GupSlow \cup DirectIO \cup Lookup \cup Estimator \cup Splitter \cup Freer \cup Owner

NO_PAGE == -1

Min(a, b) == IF a < b THEN a ELSE b

ASSUME /\ Tails \in 1..3
       /\ Cardinality(Threads) =                     \* no id in two roles
            Cardinality(GupFast) + Cardinality(GupSlow) + Cardinality(DirectIO) + Cardinality(Lookup)
            + Cardinality(Estimator) + Cardinality(Splitter) + Cardinality(Freer) + Cardinality(Owner)
       /\ GupPages \subseteq Pages /\ SpecPages \subseteq Pages
       /\ GupNr \in 1..HPAGE_PMD_NR /\ DioGets \in 0..3
       /\ OwnerKind \in {"order0", "slab", "compound"}
       /\ Mutation \in {"none", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11"}
       /\ \A switch \in {OwnerWritesFlags, ZapFlushesFirst, GupFastTailInMapcount, GetPageLocksHead,
                         FollowHugeUsesFoll, SplitMovesMapcount, SplitAllowsMapcount, FollowPteUsesFoll,
                         PutTailFromMapcount, GetPinsHead, SplitAddsOnce, SplitSubtractsOnce, PutTrustsPin,
                         SlabSkipsLock, PutAllowsReusedHead, PutDestroysByHead} : switch \in BOOLEAN

(*--algorithm thp {
variables
  \* struct page
  _count           = [p \in Pages |-> IF p = HEAD THEN 1 ELSE 0];
  _mapcount        = [p \in Pages |-> IF p = HEAD THEN 0 ELSE -1];
  PG_head          = [p \in Pages |-> p = HEAD];
  PG_tail          = [p \in Pages |-> p # HEAD];
  PG_compound_lock = [p \in Pages |-> FALSE];
  PG_slab          = [p \in Pages |-> FALSE];
  first_page       = [p \in Pages |-> HEAD];
  \* the mapping: one huge pmd, later a table of ptes
  pmd              = "huge";                       \* "huge", "splitting", "table", "none"
  pte              = [p \in Pages |-> FALSE];      \* present
  \* locks and interrupts
  page_table_lock  = {};                           \* the holder; stands for the pte lock too
  anon_vma_lock    = {};
  irqs_off         = {};                           \* threads that run with interrupts disabled
  ipi              = [t \in Threads |-> {}];       \* threads whose answer to t's TLB flush is outstanding
  \* return value of compound_trans_head, __get_page_tail, follow_page
  ret              = [t \in Threads |-> 0];
  \* the references that a thread owns, as its pages[] array would tell
  refs             = [t \in Threads |-> [p \in Pages |-> 0]];
  \* ghosts, read by no thread except the allocator
  buddy            = [p \in Pages |-> "thp"];      \* "thp", "free" (in the allocator), "reused"
  holds            = [t \in Threads |-> NO_PAGE];  \* the page whose compound_lock the thread believes to hold

define {
  page_mapcount(page) == _mapcount[page] + 1
  PageCompound(page)  == PG_head[page] \/ PG_tail[page]
  compound_head(page) == IF PG_tail[page] THEN first_page[page] ELSE page
  page_count(page)    == _count[compound_head(page)]
  (* The pages that are freed with `page` when it is the head of a compound page. *)
  compound_pages(page) == {page} \cup {q \in Pages : PG_tail[q] /\ first_page[q] = page}
  pmd_trans_huge      == pmd \in {"huge", "splitting"}
}

macro VM_BUG_ON(condition, message) {
  await Assert(Ignored \cap {"VM_BUG_ON", message} # {} \/ ~(condition), message);
}

macro BUG_ON(condition, message) {
  await Assert(Ignored \cap {"BUG_ON", message} # {} \/ ~(condition), message);
}

macro bad_page(condition, message) {
  await Assert(Ignored \cap {"bad_page", message} # {} \/ ~(condition), message);
}

macro spin_lock(lock) {
  await lock = {};
  lock := {self};
}

macro spin_unlock(lock) {
  lock := {};
}

macro local_irq_disable() {
  irqs_off := irqs_off \cup {self};
}

macro local_irq_enable() {                 \* and answer the IPIs that have arrived meanwhile
  irqs_off := irqs_off \ {self};
  ipi := [t \in Threads |-> ipi[t] \ {self}];
}

macro compound_lock(page) {                \* bit_spin_lock(PG_compound_lock, &page->flags)
  await ~PG_compound_lock[page];
  PG_compound_lock[page] := TRUE;
  holds[self] := page;
}

macro compound_unlock(page) {              \* bit_spin_unlock(PG_compound_lock, &page->flags)
  BUG_ON(~PG_compound_lock[page], "BUG_ON(!test_bit(bitnum, addr)) bit_spin_unlock");
  PG_compound_lock[page] := FALSE;
  holds[self] := NO_PAGE;
}

(* free_pages_check, then all flags are cleared and the pages go to the allocator. *)
macro free_pages(pages) {
  bad_page(\E q \in pages : page_mapcount(q) # 0, "bad_page free_pages_check: page_mapcount(page)");
  bad_page(\E q \in pages : PG_tail[q] /\ _count[q] # 0, "bad_page free_pages_check: page->_count");
  bad_page(\E q \in pages : PG_compound_lock[q], "bad_page free_pages_check: PG_compound_lock");
  bad_page(\E q \in pages : PG_slab[q], "bad_page free_pages_check: PG_slab");
  buddy            := [q \in Pages |-> IF q \in pages THEN "free" ELSE buddy[q]];
  PG_head          := [q \in Pages |-> PG_head[q] /\ q \notin pages];
  PG_tail          := [q \in Pages |-> PG_tail[q] /\ q \notin pages];
  PG_compound_lock := [q \in Pages |-> PG_compound_lock[q] /\ q \notin pages];
  PG_slab          := [q \in Pages |-> PG_slab[q] /\ q \notin pages];
}

(* if (put_page_testzero(page)) free it, together with `pages` if they are more *)
macro put_page_testzero(page, pages) {
  VM_BUG_ON(_count[page] = 0, "VM_BUG_ON(atomic_read(&page->_count) == 0) put_page_testzero");
  if (_count[page] = 1) { free_pages(pages); };
  _count[page] := _count[page] - 1;
}

(* include/linux/huge_mm.h *)

procedure compound_trans_head(cth_page)
{
cth_tail:   \* if (!PageTail(page)) return page;   include/linux/huge_mm.h compound_trans_head
  if (~PG_tail[cth_page]) {
    ret[self] := cth_page;
    return;
  };
cth_first:  \* head = page->first_page;   include/linux/huge_mm.h compound_trans_head
  ret[self] := first_page[cth_page];
cth_again:  \* smp_rmb(); if (!PageTail(page)) head = page; return head;   include/linux/huge_mm.h compound_trans_head
  if (~PG_tail[cth_page]) {
    ret[self] := cth_page;
  };
  return;
}

(* include/linux/mm.h *)

(* get_page of Linux 3.0: two increments, and nothing holds off the splitter between them. *)
procedure get_page_old(gpo_page)
{
gpo_count:  \* atomic_inc(&page->_count);   include/linux/mm.h get_page
  VM_BUG_ON(_count[gpo_page] < (IF PG_tail[gpo_page] THEN 0 ELSE 1),
            "VM_BUG_ON(atomic_read(&page->_count) < !PageTail(page)) get_page");
  _count[gpo_page] := _count[gpo_page] + 1;
gpo_tail:   \* if (unlikely(PageTail(page)))   include/linux/mm.h get_page
  if (~PG_tail[gpo_page]) {
    refs[self][gpo_page] := refs[self][gpo_page] + 1;
    return;
  };
gpo_head:   \* atomic_inc(&page->first_page->_count);   include/linux/mm.h get_page
  VM_BUG_ON(_count[first_page[gpo_page]] <= 0,
            "VM_BUG_ON(atomic_read(&page->first_page->_count) <= 0) get_page");
  _count[first_page[gpo_page]] := _count[first_page[gpo_page]] + 1;
  refs[self][gpo_page] := refs[self][gpo_page] + 1;
  return;
}

(* get_page of the patch. *)
procedure get_page_new(gp_page)
{
gp_tail:    \* if (unlikely(PageTail(page))) if (__get_page_tail(page)) return;   include/linux/mm.h get_page
  if (PG_tail[gp_page]) {
    call __get_page_tail(gp_page);
  };
gp_count:   \* atomic_inc(&page->_count);   include/linux/mm.h get_page
  if (ret[self] = 1) {                     \* __get_page_tail has done it
    ret[self] := 0;
  } else {
    VM_BUG_ON(_count[gp_page] <= 0, "VM_BUG_ON(atomic_read(&page->_count) <= 0) get_page");
    _count[gp_page] := _count[gp_page] + 1;
    refs[self][gp_page] := refs[self][gp_page] + 1;
  };
  return;
}

(* The caller excludes the splitter: by the page table lock, or by compound_lock. *)
procedure __get_page_tail_foll(foll_page, foll_get_page_head)
{
foll_head:  \* if (get_page_head) atomic_inc(&page->first_page->_count);   mm/internal.h __get_page_tail_foll
  VM_BUG_ON(_count[first_page[foll_page]] <= 0,
            "VM_BUG_ON(atomic_read(&page->first_page->_count) <= 0) __get_page_tail_foll");
  VM_BUG_ON(_count[foll_page] # 0, "VM_BUG_ON(atomic_read(&page->_count) != 0) __get_page_tail_foll");
  VM_BUG_ON(page_mapcount(foll_page) < 0, "VM_BUG_ON(page_mapcount(page) < 0) __get_page_tail_foll");
  if (foll_get_page_head = 1) {
    _count[first_page[foll_page]] := _count[first_page[foll_page]] + 1;
  };
foll_tail:  \* atomic_inc(&page->_mapcount);   mm/internal.h __get_page_tail_foll
  _mapcount[foll_page] := _mapcount[foll_page] + 1;
  refs[self][foll_page] := refs[self][foll_page] + 1;
  return;
}

procedure get_page_foll(gpf_page)
{
gpf_tail:   \* if (unlikely(PageTail(page))) __get_page_tail_foll(page);   mm/internal.h get_page_foll
  if (PG_tail[gpf_page]) {
    call __get_page_tail_foll(gpf_page, 1);
    return;
  };
gpf_count:  \* atomic_inc(&page->_count);   mm/internal.h get_page_foll
  VM_BUG_ON(_count[gpf_page] <= 0, "VM_BUG_ON(atomic_read(&page->_count) <= 0) get_page_foll");
  _count[gpf_page] := _count[gpf_page] + 1;
  refs[self][gpf_page] := refs[self][gpf_page] + 1;
  return;
}

(* mm/swap.c *)

(* ret = 1: the reference is taken; 0: page is no tail any more, and get_page takes an ordinary one. *)
procedure __get_page_tail(gpt_page)
variables gpt_head = NO_PAGE;
{
gpt_trans:  \* page_head = compound_trans_head(page);   mm/swap.c __get_page_tail
  call compound_trans_head(gpt_page);
gpt_pin:    \* if (page != page_head && get_page_unless_zero(page_head))   mm/swap.c __get_page_tail
  if (ret[self] = gpt_page \/ (GetPinsHead /\ _count[ret[self]] = 0)) {
    ret[self] := 0;
    return;
  } else {
    if (GetPinsHead) { _count[ret[self]] := _count[ret[self]] + 1; };
    gpt_head := ret[self];
    ret[self] := 0;
    if (Mutation = "M2")     { goto gpt_tail; }
    else if (~SlabSkipsLock) { goto gpt_irq; };
  };
gpt_slab:   \* if (PageSlab(page_head))   mm/swap.c __get_page_tail
  if (~PG_slab[gpt_head]) { goto gpt_irq; };
gpt_slab_tail:  \* if (likely(PageTail(page))) __get_page_tail_foll(page, false);   mm/swap.c __get_page_tail
  if (PG_tail[gpt_page]) {
    ret[self] := 1;
    call __get_page_tail_foll(gpt_page, IF GetPinsHead THEN 0 ELSE 1);
    return;
  } else if (GetPinsHead) {
    goto gpt_put;
  } else {
    return;
  };
gpt_irq:    \* local_irq_save(flags);   mm/swap.c __get_page_tail
  local_irq_disable();
gpt_lock:   \* bit_spin_lock(PG_compound_lock, &page_head->flags);   mm/swap.c __get_page_tail
  compound_lock(gpt_head);
gpt_tail:   \* if (likely(PageTail(page))) { __get_page_tail_foll(page); got = 1; }   mm/swap.c __get_page_tail
  if (PG_tail[gpt_page]) {
    ret[self] := 1;
    call __get_page_tail_foll(gpt_page, IF GetPinsHead /\ Mutation # "M10" THEN 0 ELSE 1);
  };
gpt_unlock: \* compound_unlock_irqrestore(page_head, flags);   mm/swap.c __get_page_tail
  if (Mutation # "M2") {
    compound_unlock(gpt_head);
    local_irq_enable();
  };
  if (ret[self] = 1 \/ ~GetPinsHead \/ Mutation = "M8") {
    return;
  };
gpt_put:    \* if (unlikely(!got)) put_page(page_head);   mm/swap.c __get_page_tail
  call put_page(gpt_head);
  return;
}

procedure put_page(pp_page)
{
pp_compound:  \* if (unlikely(PageCompound(page))) put_compound_page(page);   mm/swap.c put_page
  if (PageCompound(pp_page)) {
    call put_compound_page(pp_page);
    return;
  };
pp_count:   \* else if (put_page_testzero(page)) __put_single_page(page);   mm/swap.c put_page
  put_page_testzero(pp_page, {pp_page});
  return;
}

procedure put_compound_page(pcp_page)
variables pcp_head = NO_PAGE;
{
pcp_tail:   \* if (unlikely(PageTail(page)))   mm/swap.c put_compound_page
  if (~PG_tail[pcp_page]) { goto pcp_put_whole; }
  else if (PutTrustsPin)  { goto pcp_trans; };
pcp_first:  \* page_head = page->first_page;   mm/swap.c put_compound_page
  pcp_head := first_page[pcp_page];
pcp_again:  \* smp_rmb(); if (likely(PageTail(page) && ...   mm/swap.c put_compound_page
  if (PG_tail[pcp_page]) { goto pcp_pin; }
  else                   { goto pcp_dangling; };
pcp_trans:  \* page_head = compound_trans_head(page);   mm/swap.c put_compound_page
  call compound_trans_head(pcp_page);
pcp_pin:    \* get_page_unless_zero(page_head)   mm/swap.c put_compound_page
  if (PutTrustsPin) {
    pcp_head := ret[self];
    ret[self] := 0;
  };
  if (pcp_head = pcp_page) {
    goto pcp_dangling;
  } else if (Mutation # "M6") {
    if (_count[pcp_head] = 0) { goto pcp_dangling; }
    else {
      _count[pcp_head] := _count[pcp_head] + 1;
      if (SlabSkipsLock) { goto pcp_slab; }
      else if (PutTrustsPin) { goto pcp_irq; };
    };
  } else if (PutTrustsPin) {
    goto pcp_irq;
  };
pcp_is_head:  \* if (unlikely(!PageHead(page_head)))   mm/swap.c put_compound_page
  if (PG_head[pcp_head]) { goto pcp_irq; };
pcp_not_head: \* smp_rmb(); VM_BUG_ON(PageTail(page)); goto out_put_head;   mm/swap.c put_compound_page
  VM_BUG_ON(PG_tail[pcp_page], "VM_BUG_ON(PageTail(page)) put_compound_page, !PageHead(page_head)");
  goto pcp_put_head;
pcp_slab:   \* if (PageSlab(page_head))   mm/swap.c put_compound_page
  if (~PG_slab[pcp_head]) { goto pcp_irq; };
pcp_slab_tail:  \* if (PageTail(page))   mm/swap.c put_compound_page
  if (~PG_tail[pcp_page]) { goto pcp_put_head; };
pcp_slab_unpin: \* if (put_page_testzero(page_head))   mm/swap.c put_compound_page
  VM_BUG_ON(_count[pcp_head] <= 1, "VM_BUG_ON(1) put_compound_page, PageSlab(page_head)");
  _count[pcp_head] := _count[pcp_head] - 1;
pcp_slab_dec:   \* atomic_dec(&page->_mapcount); goto skip_lock_tail;   mm/swap.c put_compound_page
  _mapcount[pcp_page] := _mapcount[pcp_page] - 1;
  goto pcp_put;
pcp_irq:    \* smp_mb(); local_irq_save(flags);   mm/swap.c put_compound_page
  local_irq_disable();
pcp_lock:   \* bit_spin_lock(PG_compound_lock, &page_head->flags);   mm/swap.c put_compound_page
  compound_lock(pcp_head);
pcp_locked: \* if (unlikely(!PageTail(page)))   mm/swap.c put_compound_page
  if (~PG_tail[pcp_page] /\ Mutation # "M4") {
    goto pcp_unlock_split;
  } else if (Mutation = "M6") {
    goto pcp_dec;
  };
pcp_unpin:  \* if (put_page_testzero(page_head))   mm/swap.c put_compound_page
  VM_BUG_ON(pcp_head # first_page[pcp_page], "VM_BUG_ON(page_head != page->first_page) put_compound_page");
  VM_BUG_ON(_count[pcp_head] = 0, "VM_BUG_ON(atomic_read(&page->_count) == 0) put_page_testzero");
  VM_BUG_ON(_count[pcp_head] = 1, "VM_BUG_ON(1) put_compound_page");
  _count[pcp_head] := _count[pcp_head] - 1;
pcp_dec:    \* 3.0: atomic_dec(&page->_count); patched: atomic_dec(&page->_mapcount);   mm/swap.c put_compound_page
  if (PutTailFromMapcount) {
    VM_BUG_ON(page_mapcount(pcp_page) <= 0, "VM_BUG_ON(page_mapcount(page) <= 0) put_compound_page");
    _mapcount[pcp_page] := _mapcount[pcp_page] - 1;
  } else {
    VM_BUG_ON(_count[pcp_page] <= 0, "VM_BUG_ON(atomic_read(&page->_count) <= 0) put_compound_page");
    _count[pcp_page] := _count[pcp_page] - 1;
  };
pcp_unlock: \* compound_unlock_irqrestore(page_head, flags);   mm/swap.c put_compound_page
  VM_BUG_ON(_count[pcp_head] <= 0, "VM_BUG_ON(atomic_read(&page_head->_count) <= 0) put_compound_page");
  VM_BUG_ON(PutTailFromMapcount /\ _count[pcp_page] # 0,
            "VM_BUG_ON(atomic_read(&page->_count) != 0) put_compound_page");
  compound_unlock(pcp_head);
  local_irq_enable();
pcp_put:    \* if (put_page_testzero(page_head)) __put_compound_page or _single_   mm/swap.c put_compound_page
  put_page_testzero(pcp_head, IF PG_head[pcp_head] THEN compound_pages(pcp_head) ELSE {pcp_head});
  return;
pcp_unlock_split:  \* compound_unlock_irqrestore(page_head, flags);   mm/swap.c put_compound_page
  compound_unlock(pcp_head);
  local_irq_enable();
  if (PutAllowsReusedHead) { goto pcp_put_head; };
pcp_reused: \* VM_BUG_ON(PageHead(page_head));   mm/swap.c put_compound_page
  VM_BUG_ON(PG_head[pcp_head], "VM_BUG_ON(PageHead(page_head)) put_compound_page");
pcp_put_head:  \* if (put_page_testzero(page_head)) __put_single_page(page_head);   mm/swap.c put_compound_page
  if (Mutation # "M6") {
    put_page_testzero(pcp_head, IF PutDestroysByHead /\ PG_head[pcp_head] THEN compound_pages(pcp_head)
                                                                          ELSE {pcp_head});
  };
  goto pcp_put_single;
pcp_dangling:  \* VM_BUG_ON(PageTail(page)); goto out_put_single;   mm/swap.c put_compound_page
  VM_BUG_ON(PG_tail[pcp_page], "VM_BUG_ON(PageTail(page)) put_compound_page, dangling page_head");
pcp_put_single:  \* if (put_page_testzero(page)) __put_single_page(page);   mm/swap.c put_compound_page
  put_page_testzero(pcp_page, {pcp_page});
  return;
pcp_put_whole:  \* if (put_page_testzero(page)) __put_compound_page or _single_   mm/swap.c put_compound_page
  put_page_testzero(pcp_page, IF PG_head[pcp_page] THEN compound_pages(pcp_page) ELSE {pcp_page});
  return;
}

(* include/linux/pagemap.h *)

procedure page_cache_get_speculative(spec_page)
{
spec_get:   \* if (!get_page_unless_zero(page)) return 0;   include/linux/pagemap.h page_cache_get_speculative
  if (_count[spec_page] = 0) {
    return;
  } else {
    _count[spec_page] := _count[spec_page] + 1;
    refs[self][spec_page] := refs[self][spec_page] + 1;
  };
spec_tail:  \* VM_BUG_ON(PageTail(page)); return 1;   include/linux/pagemap.h page_cache_get_speculative
  VM_BUG_ON(PG_tail[spec_page], "VM_BUG_ON(PageTail(page)) page_cache_get_speculative");
  return;
}

(* arch/x86/mm/gup.c *)

procedure get_user_pages_fast(guf_addr, guf_end)
variables guf_next = NO_PAGE;
{
guf_pmd:    \* local_irq_disable(); pmd = *pmdp;   arch/x86/mm/gup.c get_user_pages_fast, gup_pmd_range
  if (pmd = "huge") {
    local_irq_disable();
    guf_next := guf_addr;
  } else if (pmd = "table") {
    local_irq_disable();
    goto guf_pte;
  } else {                                 \* none, or splitting: interrupts on again
    goto guf_slow;
  };
guf_huge:   \* if (PageTail(page)) get_huge_page_tail(page);   arch/x86/mm/gup.c gup_huge_pmd
  VM_BUG_ON(compound_head(guf_next) # HEAD, "VM_BUG_ON(compound_head(page) != head) gup_huge_pmd");
  if (PG_tail[guf_next] /\ Mutation # "M9") {
    if (GupFastTailInMapcount) {
      VM_BUG_ON(page_mapcount(guf_next) < 0, "VM_BUG_ON(page_mapcount(page) < 0) get_huge_page_tail");
      VM_BUG_ON(_count[guf_next] # 0, "VM_BUG_ON(atomic_read(&page->_count) != 0) get_huge_page_tail");
      _mapcount[guf_next] := _mapcount[guf_next] + 1;
    } else {
      VM_BUG_ON(_count[guf_next] < 0, "VM_BUG_ON(atomic_read(&page->_count) < 0) get_huge_page_tail");
      _count[guf_next] := _count[guf_next] + 1;
    };
  };
  guf_next := guf_next + 1;
  if (guf_next <= guf_end) { goto guf_huge; };
guf_head:   \* atomic_add(nr, &page->_count); local_irq_enable();   arch/x86/mm/gup.c get_head_page_multiple
  VM_BUG_ON(_count[HEAD] = 0, "VM_BUG_ON(page_count(page) == 0) get_head_page_multiple");
  _count[HEAD] := _count[HEAD] + (guf_end - guf_addr + 1);
  refs[self] := [p \in Pages |-> refs[self][p] + (IF p \in guf_addr..guf_end THEN 1 ELSE 0)];
  local_irq_enable();
  return;
guf_pte:    \* pte = gup_get_pte(ptep); get_page(page);   arch/x86/mm/gup.c gup_pte_range
  if (~pte[guf_addr]) {
    local_irq_enable();
    goto guf_slow;
  } else {
    if (GetPageLocksHead) { call get_page_new(guf_addr); } else { call get_page_old(guf_addr); };
  };
guf_next_pte:  \* while (ptep++, addr += PAGE_SIZE, addr != end);   arch/x86/mm/gup.c gup_pte_range
  if (guf_addr < guf_end) {
    guf_addr := guf_addr + 1;
    goto guf_pte;
  } else {
    local_irq_enable();
    return;
  };
guf_slow:   \* ret = get_user_pages(current, mm, start, ...);   arch/x86/mm/gup.c get_user_pages_fast, slow_irqon
  call get_user_pages(guf_addr, guf_end);
  return;
}

(* mm/memory.c, mm/huge_memory.c *)

procedure get_user_pages(gup_addr, gup_end)
{
gup_follow: \* page = follow_page(vma, start, foll_flags);   mm/memory.c __get_user_pages
  call follow_page(gup_addr);
gup_next:   \* i++; start += PAGE_SIZE;   mm/memory.c __get_user_pages
  if (ret[self] = 1 /\ gup_addr < gup_end) {
    ret[self] := 0;
    gup_addr := gup_addr + 1;
    goto gup_follow;
  } else {
    ret[self] := 0;
    return;
  };
}

(* ret = 1: the page is mapped and a reference is taken. *)
procedure follow_page(fp_addr)
{
fp_pmd:     \* spin_lock(&mm->page_table_lock); pmd, then pte   mm/memory.c follow_page
  await page_table_lock = {};
  if (pmd = "huge" \/ (pmd = "splitting" /\ Mutation = "M11")) {
    VM_BUG_ON(~PG_head[HEAD], "VM_BUG_ON(!PageHead(page)) follow_trans_huge_pmd");
    VM_BUG_ON(~PageCompound(fp_addr), "VM_BUG_ON(!PageCompound(page)) follow_trans_huge_pmd");
    page_table_lock := {self};
    if (FollowHugeUsesFoll)    { call get_page_foll(fp_addr); }
    else if (GetPageLocksHead) { call get_page_new(fp_addr); }
    else                       { call get_page_old(fp_addr); };
  } else if (pmd = "splitting") {          \* and unlocked again
    goto fp_wait;
  } else if (pmd = "table" /\ pte[fp_addr]) {
    page_table_lock := {self};
    if (FollowPteUsesFoll)     { call get_page_foll(fp_addr); }
    else if (GetPageLocksHead) { call get_page_new(fp_addr); }
    else                       { call get_page_old(fp_addr); };
  } else {                                 \* not mapped
    return;
  };
fp_unlock:  \* spin_unlock(&mm->page_table_lock); return page;   mm/memory.c follow_page
  spin_unlock(page_table_lock);
  ret[self] := 1;
  return;
fp_wait:    \* wait_split_huge_page(vma->anon_vma, pmd);   mm/memory.c follow_page
  await anon_vma_lock = {};
  BUG_ON(pmd_trans_huge, "BUG_ON(pmd_trans_splitting(pmd) || pmd_trans_huge(pmd)) wait_split_huge_page");
  goto fp_pmd;
}

(* mm/huge_memory.c: the splitter *)

procedure split_huge_page_pmd()
{
shpp_pmd:   \* spin_lock(&mm->page_table_lock); pmd; get_page(page);   mm/huge_memory.c __split_huge_page_pmd
  await page_table_lock = {};
  if (~pmd_trans_huge) {
    return;
  } else {
    VM_BUG_ON(page_count(HEAD) = 0, "VM_BUG_ON(!page_count(page)) __split_huge_page_pmd");
    page_table_lock := {self};
    if (GetPageLocksHead) { call get_page_new(HEAD); } else { call get_page_old(HEAD); };
  };
shpp_unlock:  \* spin_unlock(&mm->page_table_lock); split_huge_page(page);   mm/huge_memory.c __split_huge_page_pmd
  spin_unlock(page_table_lock);
  call split_huge_page();
shpp_put:   \* put_page(page);   mm/huge_memory.c __split_huge_page_pmd
  refs[self][HEAD] := refs[self][HEAD] - 1;
  call put_page(HEAD);
shpp_check: \* BUG_ON(pmd_trans_huge(pmd));   mm/huge_memory.c __split_huge_page_pmd
  BUG_ON(pmd_trans_huge, "BUG_ON(pmd_trans_huge(pmd)) __split_huge_page_pmd");
  return;
}

procedure split_huge_page()
{
shp_lock:   \* page_lock_anon_vma(page); if (!PageCompound(page)) goto out_unlock;   mm/huge_memory.c split_huge_page
  await anon_vma_lock = {};
  if (page_mapcount(HEAD) = 0 \/ ~PageCompound(HEAD)) {
    return;
  } else {
    anon_vma_lock := {self};
    call __split_huge_page();
  };
shp_unlock: \* page_unlock_anon_vma(anon_vma);   mm/huge_memory.c split_huge_page
  BUG_ON(PageCompound(HEAD), "BUG_ON(PageCompound(page)) split_huge_page");
  spin_unlock(anon_vma_lock);
  return;
}

procedure __split_huge_page()
variables mapcount = 0;
{
shg_splitting:  \* __split_huge_page_splitting(page, vma, addr);   mm/huge_memory.c __split_huge_page
  BUG_ON(~PG_head[HEAD], "BUG_ON(!PageHead(page)) __split_huge_page");
  BUG_ON(PG_tail[HEAD], "BUG_ON(PageTail(page)) __split_huge_page");
  call __split_huge_page_splitting();
shg_refcount:   \* __split_huge_page_refcount(page);   mm/huge_memory.c __split_huge_page
  BUG_ON(ret[self] # page_mapcount(HEAD), "BUG_ON(mapcount != page_mapcount(page)) __split_huge_page");
  mapcount := ret[self];
  ret[self] := 0;
  call __split_huge_page_refcount();
shg_map:    \* mapcount2 += __split_huge_page_map(page, vma, addr);   mm/huge_memory.c __split_huge_page
  call __split_huge_page_map();
shg_mapped: \* BUG_ON(mapcount != mapcount2);   mm/huge_memory.c __split_huge_page
  BUG_ON(mapcount # ret[self], "BUG_ON(mapcount != mapcount2) __split_huge_page");
  ret[self] := 0;
  return;
}

procedure __split_huge_page_splitting()
{
shs_set:    \* spin_lock(...); pmdp_splitting_flush(vma, address, pmd);   mm/huge_memory.c __split_huge_page_splitting
  await page_table_lock = {};
  if (pmd # "huge") {                      \* unmapped meanwhile
    return;
  } else {
    page_table_lock := {self};
    pmd := "splitting";
    if (Mutation # "M3") { ipi[self] := irqs_off; };
  };
shs_flush:  \* all IPIs answered; spin_unlock(&mm->page_table_lock);   mm/huge_memory.c __split_huge_page_splitting
  await ipi[self] = {};
  spin_unlock(page_table_lock);
  ret[self] := 1;
  return;
}

procedure __split_huge_page_refcount()
variables i = 1; tail_count = 0;
{
shr_irq:    \* spin_lock_irq(&zone->lru_lock);   mm/huge_memory.c __split_huge_page_refcount
  local_irq_disable();
shr_lock:   \* compound_lock(page);   mm/huge_memory.c __split_huge_page_refcount
  if (Mutation # "M5") { compound_lock(HEAD); };
shr_loop:   \* for (i = 1; i < HPAGE_PMD_NR; i++)   mm/huge_memory.c __split_huge_page_refcount
  if (i >= HPAGE_PMD_NR)   { goto shr_total; }
  else {
    if (Mutation = "M1")   { PG_tail[i] := FALSE; };
    if (SplitMovesMapcount) { if (SplitSubtractsOnce) { goto shr_sum; } else { goto shr_sub_mapcount; }; };
  };
shr_read:   \* tail_count = atomic_read(&page_tail->_count);   mm/huge_memory.c __split_huge_page_refcount
  tail_count := _count[i];
shr_sub:    \* atomic_sub(tail_count, &page->_count);   mm/huge_memory.c __split_huge_page_refcount
  _count[HEAD] := _count[HEAD] - tail_count;
  tail_count := 0;
shr_add:    \* atomic_add(page_mapcount(page) + 1, &page_tail->_count);   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(_count[HEAD] <= 0, "BUG_ON(page_count(page) <= 0) __split_huge_page_refcount");
  _count[i] := _count[i] + page_mapcount(HEAD) + 1;
  goto shr_clear;
shr_sub_mapcount:  \* atomic_sub(page_mapcount(page_tail), &page->_count);   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(page_mapcount(i) < 0, "BUG_ON(page_mapcount(page_tail) < 0) __split_huge_page_refcount");
  _count[HEAD] := _count[HEAD] - page_mapcount(i);
  goto shr_add_mapcount;
shr_sum:    \* tail_count += page_mapcount(page_tail);   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(page_mapcount(i) < 0, "BUG_ON(page_mapcount(page_tail) < 0) __split_huge_page_refcount");
  tail_count := tail_count + page_mapcount(i);
shr_add_mapcount:  \* atomic_add(... + 1, &page_tail->_count);   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(~SplitSubtractsOnce /\ _count[HEAD] <= 0,
         "BUG_ON(atomic_read(&page->_count) <= 0) __split_huge_page_refcount");
  BUG_ON(_count[i] # 0, "BUG_ON(atomic_read(&page_tail->_count) != 0) __split_huge_page_refcount");
  _count[i] := _count[i] + page_mapcount(HEAD) + (IF SplitAddsOnce THEN page_mapcount(i) ELSE 0)
                         + (IF Mutation = "M7" THEN 0 ELSE 1);
  if (SplitAddsOnce) { goto shr_clear; };
shr_add2:   \* atomic_add(page_mapcount(page_tail), &page_tail->_count);   mm/huge_memory.c __split_huge_page_refcount
  _count[i] := _count[i] + page_mapcount(i);
shr_clear:  \* smp_mb(); page_tail->flags &= ~PAGE_FLAGS_CHECK_AT_PREP;   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(~SplitMovesMapcount /\ _count[i] <= 0,
         "BUG_ON(atomic_read(&page_tail->_count) <= 0) __split_huge_page_refcount");
  PG_tail[i] := FALSE;
shr_mapcount:  \* smp_wmb(); page_tail->_mapcount = page->_mapcount;   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(~SplitAllowsMapcount /\ page_mapcount(i) # 0,
         "BUG_ON(page_mapcount(page_tail)) __split_huge_page_refcount");
  _mapcount[i] := _mapcount[HEAD];
shr_lru:    \* lru_add_page_tail(zone, page, page_tail);   mm/huge_memory.c __split_huge_page_refcount
  VM_BUG_ON(~PG_head[HEAD], "VM_BUG_ON(!PageHead(page)) lru_add_page_tail");
  VM_BUG_ON(PageCompound(i), "VM_BUG_ON(PageCompound(page_tail)) lru_add_page_tail");
  i := i + 1;
  goto shr_loop;
shr_total:  \* atomic_sub(tail_count, &page->_count);   mm/huge_memory.c __split_huge_page_refcount
  i := 1;
  if (SplitSubtractsOnce) { _count[HEAD] := _count[HEAD] - tail_count; };
  tail_count := 0;
shr_head:   \* ClearPageCompound(page);   mm/huge_memory.c __split_huge_page_refcount
  BUG_ON(SplitSubtractsOnce /\ _count[HEAD] <= 0,
         "BUG_ON(atomic_read(&page->_count) <= 0) __split_huge_page_refcount");
  PG_head[HEAD] := FALSE;
shr_unlock: \* compound_unlock(page); spin_unlock_irq(&zone->lru_lock);   mm/huge_memory.c __split_huge_page_refcount
  if (Mutation # "M5") { compound_unlock(HEAD); };
  local_irq_enable();
shr_put:    \* put_page(page_tail);   mm/huge_memory.c __split_huge_page_refcount
  if (i < HPAGE_PMD_NR /\ Mutation # "M7") {
    BUG_ON(page_count(i) <= 0, "BUG_ON(page_count(page_tail) <= 0) __split_huge_page_refcount");
    i := i + 1;
    call put_page(i - 1);
    goto shr_put;
  } else {
    BUG_ON(page_count(HEAD) <= 0, "BUG_ON(page_count(page) <= 0) __split_huge_page_refcount, after the split");
    return;
  };
}

procedure __split_huge_page_map()
{
shm_map:    \* set_pte_at(...); smp_wmb(); pmd_populate(mm, pmd, pgtable);   mm/huge_memory.c __split_huge_page_map
  await page_table_lock = {};
  if (pmd = "splitting") {
    BUG_ON(\E p \in Pages : PageCompound(p), "BUG_ON(PageCompound(page+i)) __split_huge_page_map");
    pte := [p \in Pages |-> TRUE];
    pmd := "table";
    ret[self] := 1;
  };
  return;
}

(* mm/huge_memory.c, mm/memory.c: the freer *)

procedure zap_pmd_range()
{
zap_pmd:    \* spin_lock(&mm->page_table_lock); page = pmd_page(pmd); pmd_clear(pmd);   mm/huge_memory.c zap_huge_pmd
  await page_table_lock = {};
  if (pmd = "huge") {
    page_table_lock := {self};
    pmd := "none";
    refs[self][HEAD] := refs[self][HEAD] + 1;      \* the mapping's reference is now the thread's
    if (ZapFlushesFirst) { ipi[self] := irqs_off; };
  } else if (pmd = "splitting") {          \* and unlocked again
    goto zap_wait;
  } else if (pmd = "table") {
    goto zap_pte;
  } else {
    return;
  };
zap_rmap:   \* page_remove_rmap(page); spin_unlock(&mm->page_table_lock);   mm/huge_memory.c zap_huge_pmd
  await ipi[self] = {};
  VM_BUG_ON(page_mapcount(HEAD) <= 0, "VM_BUG_ON(page_mapcount(page) < 0) zap_huge_pmd");
  VM_BUG_ON(~PG_head[HEAD], "VM_BUG_ON(!PageHead(page)) zap_huge_pmd");
  _mapcount[HEAD] := _mapcount[HEAD] - 1;
  spin_unlock(page_table_lock);
  if (ZapFlushesFirst) { goto zap_put; } else { goto zap_flush; };
zap_wait:   \* wait_split_huge_page(vma->anon_vma, pmd);   mm/huge_memory.c zap_huge_pmd
  await anon_vma_lock = {};
  BUG_ON(pmd_trans_huge, "BUG_ON(pmd_trans_splitting(pmd) || pmd_trans_huge(pmd)) wait_split_huge_page");
  goto zap_pmd;
zap_pte:    \* ptep_get_and_clear_full(mm, addr, pte, tlb->fullmm);   mm/memory.c zap_pte_range
  await page_table_lock \in {{}, {self}};
  if (\E p \in Pages : pte[p]) {
    with (p = CHOOSE q \in Pages : pte[q] /\ \A r \in Pages : pte[r] => q <= r) {
      page_table_lock := {self};
      pte[p] := FALSE;
      refs[self][p] := refs[self][p] + 1;
      ret[self] := p;
    };
  } else {
    page_table_lock := {};
    goto zap_flush;
  };
zap_pte_rmap:  \* page_remove_rmap(page);   mm/memory.c zap_pte_range
  VM_BUG_ON(page_mapcount(ret[self]) <= 0, "VM_BUG_ON(page_mapcount(page) < 0) zap_pte_range");
  _mapcount[ret[self]] := _mapcount[ret[self]] - 1;
  ret[self] := 0;
  goto zap_pte;
zap_flush:  \* tlb_flush(tlb);   mm/memory.c tlb_finish_mmu
  ipi[self] := irqs_off;
zap_put:    \* free_pages_and_swap_cache(tlb->pages, tlb->nr): put_page(page)   mm/memory.c tlb_finish_mmu
  while (\E p \in Pages : refs[self][p] > 0) {
    await ipi[self] = {};
    with (p = CHOOSE q \in Pages : refs[self][q] > 0 /\ \A r \in Pages : refs[self][r] > 0 => q <= r) {
      refs[self][p] := refs[self][p] - 1;
      call put_page(p);
    };
  };
  return;
}

(* The threads *)

fair process (gup_fast \in GupFast)
{
gf_get:     \* get_user_pages_fast(start, nr_pages, write, pages)   the driver
  with (p \in GupPages) { call get_user_pages_fast(p, Min(p + GupNr - 1, Tails)); };
gf_put:     \* put_page(pages[i])   the driver
  while (\E p \in Pages : refs[self][p] > 0) {
    with (p \in {q \in Pages : refs[self][q] > 0}) {
      refs[self][p] := refs[self][p] - 1;
      call put_page(p);
    };
  };
}

fair process (gup_slow \in GupSlow)
{
gs_get:     \* get_user_pages(current, mm, start, nr_pages, write, force, pages, vmas)   the driver
  with (p \in GupPages) { call get_user_pages(p, Min(p + GupNr - 1, Tails)); };
gs_put:     \* put_page(pages[i])   the driver
  while (\E p \in Pages : refs[self][p] > 0) {
    with (p \in {q \in Pages : refs[self][q] > 0}) {
      refs[self][p] := refs[self][p] - 1;
      call put_page(p);
    };
  };
}

fair process (direct_io \in DirectIO)
variables gets = 0;
{
dio_gup:    \* get_user_pages_fast(dio->curr_user_address, nr_pages, ...)   fs/direct-io.c dio_refill_pages
  with (p \in GupPages) { call get_user_pages_fast(p, Min(p + GupNr - 1, Tails)); };
dio_get:    \* page_cache_get(page)   fs/direct-io.c submit_page_section, dio_bio_add_page
  while (gets < DioGets /\ \E p \in Pages : refs[self][p] > 0) {
    gets := gets + 1;
    with (p \in {q \in Pages : refs[self][q] > 0}) {
      if (GetPageLocksHead) { call get_page_new(p); } else { call get_page_old(p); };
    };
  };
dio_put:    \* page_cache_release(page)   fs/direct-io.c dio_bio_complete, dio_cleanup
  while (\E p \in Pages : refs[self][p] > 0) {
    with (p \in {q \in Pages : refs[self][q] > 0}) {
      refs[self][p] := refs[self][p] - 1;
      call put_page(p);
    };
  };
}

(* A lookup that fails, or finds that the slot has moved, starts again: as good as a thread that starts later. *)
fair process (lookup \in Lookup)
{
lk_get:     \* page = radix_tree_deref_slot(pagep); page_cache_get_speculative(page)   mm/filemap.c find_get_page
  with (p \in SpecPages) { call page_cache_get_speculative(p); };
lk_put:     \* page_cache_release(page)   mm/filemap.c, the caller of find_get_page
  if (\E p \in Pages : refs[self][p] > 0) {
    with (p \in {q \in Pages : refs[self][q] > 0}) {
      refs[self][p] := refs[self][p] - 1;
      call put_page(p);
    };
  };
}

fair process (estimator \in Estimator)
variables pfn = NO_PAGE;
{
est_get:    \* get_page_unless_zero(pfn_to_page(pfn))   kstaled
  with (p \in SpecPages) {
    if (_count[p] = 0) { goto Done; }
    else {
      _count[p] := _count[p] + 1;
      refs[self][p] := refs[self][p] + 1;
      pfn := p;
    };
  };
est_head:   \* if (PageHead(page))   kstaled
  if (~PG_head[pfn]) { goto est_put; };
est_irq:    \* local_irq_save(flags);   kstaled, compound_lock_irqsave
  local_irq_disable();
est_lock:   \* bit_spin_lock(PG_compound_lock, &page->flags);   kstaled, compound_lock_irqsave
  compound_lock(pfn);
est_unlock: \* order = compound_order(page); compound_unlock_irqrestore(page, flags);   kstaled
  compound_unlock(pfn);
  local_irq_enable();
est_put:    \* put_page(page)   kstaled
  pfn := NO_PAGE;
  with (p \in {q \in Pages : refs[self][q] > 0}) {
    refs[self][p] := refs[self][p] - 1;
    call put_page(p);
  };
}

fair process (splitter \in Splitter)
{
sp_split:   \* split_huge_page_pmd(vma->vm_mm, pmd)   mm/mremap.c, mm/mprotect.c, ...
  call split_huge_page_pmd();
}

fair process (freer \in Freer)
{
fr_unmap:   \* unmap_vmas(...)   mm/mmap.c unmap_region
  call zap_pmd_range();
}

fair process (owner \in Owner)
variables flags = FALSE;
{
own_alloc:  \* page = rmqueue(...); check_new_page(page)   mm/page_alloc.c get_page_from_freelist
  either {
    await \A p \in (IF OwnerKind = "compound" THEN {0, 1} ELSE {0}) : buddy[p] = "free";
    bad_page(page_mapcount(0) # 0, "bad_page check_new_page: page_mapcount(page)");
    bad_page(_count[0] # 0, "bad_page check_new_page: page->_count");
    bad_page(PG_compound_lock[0], "bad_page check_new_page: PG_compound_lock");
    buddy := [p \in Pages |-> IF p = 0 \/ (p = 1 /\ OwnerKind = "compound") THEN "reused" ELSE buddy[p]];
  } or {                                   \* allocates some other page
    goto Done;
  };
own_count:  \* set_page_refcounted(page)   mm/page_alloc.c prep_new_page
  _count[0] := 1;
  refs[self][0] := 1;
  if (OwnerKind = "slab") { PG_slab[0] := TRUE; };
  if (OwnerKind # "compound") { goto own_flags; };
own_head:   \* __SetPageHead(page)   mm/page_alloc.c prep_compound_page
  PG_head[0] := TRUE;
own_tail:   \* __SetPageTail(p)   mm/page_alloc.c prep_compound_page
  PG_tail[1] := TRUE;
own_first:  \* p->first_page = page   mm/page_alloc.c prep_compound_page
  first_page[1] := 0;
own_flags:  \* load page->flags   the new owner, __SetPageUptodate or the like
  if (OwnerWritesFlags) { flags := PG_compound_lock[0]; }
  else                  { goto own_free; };
own_store:  \* store page->flags   the new owner, __SetPageUptodate or the like
  PG_compound_lock[0] := flags;
own_free:   \* put_page(page)   the new owner
  flags := FALSE;
  PG_slab[0] := FALSE;
  refs[self][0] := refs[self][0] - 1;
  call put_page(0);
}
} *)

(* What must hold. *)

RECURSIVE SumRefs(_, _)
SumRefs(threads, page) ==
  IF threads = {} THEN 0
  ELSE LET t == CHOOSE u \in threads : TRUE
       IN  refs[t][page] + SumRefs(threads \ {t}, page)

(* References that threads own on a page. *)
Refs(page) == SumRefs(Threads, page)

RECURSIVE SumOf(_)
SumOf(pages) ==
  IF pages = {} THEN 0
  ELSE LET p == CHOOSE q \in pages : TRUE
       IN  Refs(p) + SumOf(pages \ {p})

Mapped(page) == pmd_trans_huge \/ pte[page]

(* No thread is inside a C function: the counters must tell the truth. *)
Quiescent == \A t \in Threads : stack[t] = << >>

ExpectedCount(page) ==
  IF PG_tail[page]      THEN IF PutTailFromMapcount THEN 0 ELSE Refs(page)
  ELSE IF PG_head[page] THEN SumOf(compound_pages(page)) + (IF page = HEAD /\ pmd_trans_huge THEN 1 ELSE 0)
  ELSE                       Refs(page) + (IF pte[page] THEN 1 ELSE 0)

ExpectedMapcount(page) ==
  IF PG_tail[page]      THEN IF PutTailFromMapcount THEN Refs(page) ELSE 0
  ELSE IF PG_head[page] THEN IF page = HEAD /\ pmd_trans_huge THEN 1 ELSE 0
  ELSE                       IF pte[page] THEN 1 ELSE 0

TypeOK ==
  /\ _count \in [Pages -> Int] /\ _mapcount \in [Pages -> Int]
  /\ PG_head \in [Pages -> BOOLEAN] /\ PG_tail \in [Pages -> BOOLEAN]
  /\ PG_compound_lock \in [Pages -> BOOLEAN] /\ PG_slab \in [Pages -> BOOLEAN]
  /\ first_page \in [Pages -> Pages]
  /\ pmd \in {"huge", "splitting", "table", "none"} /\ pte \in [Pages -> BOOLEAN]
  /\ page_table_lock \in SUBSET Threads /\ anon_vma_lock \in SUBSET Threads
  /\ irqs_off \in SUBSET Threads /\ ipi \in [Threads -> SUBSET Threads]
  /\ ret \in [Threads -> Int]
  /\ \A t \in Threads : refs[t] \in [Pages -> Nat]
  /\ buddy \in [Pages -> {"thp", "free", "reused"}]
  /\ holds \in [Threads -> Pages \cup {NO_PAGE}]

(* Counters equal mappings and references whenever no thread is half-way. *)
RefcountConservation ==
  Quiescent => \A p \in Pages : /\ _count[p] = ExpectedCount(p)
                                /\ page_mapcount(p) = ExpectedMapcount(p)

(* tail->_count is zero while PageTail, except in the splitter's short window under compound_lock. *)
TailCountZero ==
  \A p \in Pages : PG_tail[p] => _count[p] = 0 \/ \E t \in Splitter : holds[t] = first_page[p]

(* A page in the allocator is neither referenced nor mapped. *)
NoFreeWhileUsed ==
  \A p \in Pages : buddy[p] = "free" => Refs(p) = 0 /\ ~Mapped(p)

(* compound_lock is never held on a page without references. *)
LockOnlyOnLivePage ==
  \A p \in Pages : PG_compound_lock[p] => _count[p] > 0

(* compound_lock is never held on a page that has been freed and allocated again. *)
LockOnlyOnSamePage ==
  \A t \in Threads \ Estimator : holds[t] # NO_PAGE => buddy[holds[t]] # "reused"

(* A page in the allocator has the lock bit clear. *)
FreePageUnlocked ==
  \A p \in Pages : buddy[p] = "free" => ~PG_compound_lock[p]

(* The lock bit is set exactly where one thread believes to hold the lock: no write to flags loses or revives it. *)
LockBitTrue ==
  \A p \in Pages : Cardinality({t \in Threads : holds[t] = p}) = IF PG_compound_lock[p] THEN 1 ELSE 0

(* get_page_unless_zero never succeeds on a tail page; outside of the splitter's window, or ever. *)
NoSpeculativeTail ==
  \A t \in Lookup \cup Estimator, p \in Pages :
    PG_tail[p] /\ refs[t][p] > 0 => \E s \in Splitter : holds[s] = first_page[p]
NoSpeculativeTailEver ==
  \A t \in Lookup \cup Estimator, p \in Pages : PG_tail[p] => refs[t][p] = 0

(* When all threads have ended, exactly the pages that are still mapped are not free. *)
NoLeak ==
  (\A t \in Threads : pc[t] = "Done") => \A p \in Pages : (buddy[p] = "free") = ~Mapped(p)

(* A compound page is freed as a whole: no tail outlives its head. *)
RightDestructor ==
  \A p \in Pages : PG_tail[p] /\ buddy[p] # "free" => buddy[first_page[p]] # "free"
=============================================================================
