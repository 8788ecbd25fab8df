------------------------------- MODULE Thp45 -------------------------------
(***************************************************************************)
(* Reference counts of a transparent huge page, Linux 4.5 (ddc58f27 "mm:   *)
(* drop tail page refcounting"): every reference is counted in the head,   *)
(* compound_lock is gone, and a huge page that somebody has pinned refuses *)
(* to split.                                                               *)
(*                                                                         *)
(* The threads, constants and invariants are those of Thp.tla, and so are  *)
(* the conventions: a label is one atomic access to shared memory, with    *)
(* its C statement in the comment; a VM_BUG_ON is evaluated together with  *)
(* the access that follows it. compound_lock's invariants have no meaning  *)
(* here and are left out.                                                  *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets, TLC

CONSTANTS
  Tails,              \* tail pages of the huge page, 1..3
  \* Threads of each role: disjoint finite sets of ids of one kind (strings, integers or model values).
  GupFast,            \* get_user_pages_fast, then put_page
  GupSlow,            \* get_user_pages, then put_page
  DirectIO,           \* get_user_pages_fast, get_page for each bio, then put_page for all
  Lookup,             \* page_cache_get_speculative on a stale pointer, then put_page
  Estimator,          \* get_page_unless_zero on any page frame, then put_page
  Splitter,           \* follow_page with FOLL_SPLIT: split_huge_page
  Freer,              \* unmaps the range and drops the references of the mapping
  Owner,              \* allocates the freed page for itself, uses it, frees it
  \* What they do.
  GupPages,           \* subpages at which a get_user_pages call may start
  GupNr,              \* subpages of one get_user_pages call
  DioGets,            \* get_page calls of a direct-io thread
  SpecPages,          \* pages at which Lookup and Estimator threads may aim
  OwnerKind,          \* "order0", "slab" or "compound" (order 1: pages 0 and 1)
  OwnerWritesFlags,   \* of no effect here: no lock bit in page->flags
  ZapFlushesFirst,    \* the freer flushes the TLB before page_remove_rmap; FALSE is what the kernel does
  \* How the model is checked.
  Mutation,           \* "none", or "M12": the splitter does not look for pins
  Ignored             \* assertions that are not checked: their messages, or "VM_BUG_ON", "BUG_ON", "bad_page" for
                      \* all of a kind

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
       /\ Mutation \in {"none", "M12"}
       /\ OwnerWritesFlags \in BOOLEAN /\ ZapFlushesFirst \in BOOLEAN

(*--algorithm thp45 {
variables
  \* struct page
  _count           = [p \in Pages |-> IF p = HEAD THEN 1 ELSE 0];
  _mapcount        = [p \in Pages |-> -1];         \* mappings by a pte
  compound_mapcount = 1;                           \* mappings of the huge page by a pmd
  PG_head          = [p \in Pages |-> p = HEAD];
  compound_head    = [p \in Pages |-> IF p = HEAD THEN NO_PAGE ELSE HEAD];   \* one word: the head, and "is a tail"
  PG_locked        = {};                           \* lock_page(head): the holder
  \* the mapping: one huge pmd, later a table of ptes
  pmd              = "huge";                       \* "huge", "invalid", "table", "none"
  pte              = [p \in Pages |-> "none"];     \* "present", "migration", "none"
  \* locks and interrupts
  page_table_lock  = {};                           \* the holder; stands for the pte lock too
  irqs_off         = {};                           \* threads that run with interrupts disabled
  ipi              = [t \in Threads |-> {}];       \* threads whose answer to t's TLB flush is outstanding
  \* return value of follow_page, split_huge_page
  ret              = [t \in Threads |-> 0];
  \* the references that a thread owns, as its pages[] array would tell
  refs             = [t \in Threads |-> [p \in Pages |-> 0]];
  \* ghost, read by no thread except the allocator
  buddy            = [p \in Pages |-> "thp"];      \* "thp", "free" (in the allocator), "reused"

define {
  page_mapcount(page)  == _mapcount[page] + 1
  PageTail(page)       == compound_head[page] # NO_PAGE
  PageCompound(page)   == PG_head[page] \/ PageTail(page)
  head_of(page)        == IF PageTail(page) THEN compound_head[page] ELSE page
  (* The pages that are freed with `page` when it is the head of a compound page. *)
  compound_pages(page) == {page} \cup {q \in Pages : compound_head[q] = page}
  (* Mappings of the huge page, by pmd and by ptes. *)
  total_mapcount       == compound_mapcount + Cardinality({p \in Pages : page_mapcount(p) = 1})
}

macro VM_BUG_ON(condition, message) {
  await Assert(Ignored \cap {"VM_BUG_ON", message} # {} \/ ~(condition), message);
}

macro bad_page(condition, message) {
  await Assert(Ignored \cap {"bad_page", message} # {} \/ ~(condition), message);
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

(* free_pages_check, then all flags are cleared and the pages go to the allocator. *)
macro free_pages(pages) {
  bad_page(\E q \in pages : page_mapcount(q) # 0 \/ (PG_head[q] /\ buddy[q] = "thp" /\ compound_mapcount # 0),
           "bad_page free_pages_check: page_mapcount(page)");
  bad_page(\E q \in pages : PageTail(q) /\ _count[q] # 0, "bad_page free_pages_check: page->_count");
  buddy         := [q \in Pages |-> IF q \in pages THEN "free" ELSE buddy[q]];
  PG_head       := [q \in Pages |-> PG_head[q] /\ q \notin pages];
  compound_head := [q \in Pages |-> IF q \in pages THEN NO_PAGE ELSE compound_head[q]];
}

(* include/linux/mm.h *)

procedure get_page(gp_page)
variables gp_head = NO_PAGE;
{
gp_compound:  \* page = compound_head(page);   include/linux/mm.h get_page
  gp_head := head_of(gp_page);
gp_count:   \* atomic_inc(&page->_count);   include/linux/mm.h get_page
  VM_BUG_ON(_count[gp_head] <= 0, "VM_BUG_ON_PAGE(atomic_read(&page->_count) <= 0) get_page");
  _count[gp_head] := _count[gp_head] + 1;
  refs[self][gp_page] := refs[self][gp_page] + 1;
  return;
}

procedure put_page(pp_page)
variables pp_head = NO_PAGE;
{
pp_compound:  \* page = compound_head(page);   include/linux/mm.h put_page
  pp_head := head_of(pp_page);
pp_count:   \* if (put_page_testzero(page)) __put_page(page);   include/linux/mm.h put_page
  VM_BUG_ON(_count[pp_head] = 0, "VM_BUG_ON_PAGE(atomic_read(&page->_count) == 0) put_page_testzero");
  if (_count[pp_head] = 1) {
    free_pages(IF PG_head[pp_head] THEN compound_pages(pp_head) ELSE {pp_head});
  };
  _count[pp_head] := _count[pp_head] - 1;
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
spec_tail:  \* return 1;   include/linux/pagemap.h page_cache_get_speculative
  VM_BUG_ON(PageTail(spec_page), "VM_BUG_ON(PageTail(page)) page_cache_get_speculative");
  return;
}

(* arch/x86/mm/gup.c *)

procedure get_user_pages_fast(guf_addr, guf_end)
{
guf_pmd:    \* local_irq_disable(); pmd = *pmdp;   arch/x86/mm/gup.c get_user_pages_fast, gup_pmd_range
  if (pmd = "huge") {
    local_irq_disable();
  } else if (pmd = "table") {
    local_irq_disable();
    goto guf_pte;
  } else {                                 \* none, or being changed: interrupts on again
    goto guf_slow;
  };
guf_head:   \* page_ref_add(page, nr); local_irq_enable();   arch/x86/mm/gup.c gup_huge_pmd, get_head_page_multiple
  VM_BUG_ON(\E p \in guf_addr..guf_end : head_of(p) # HEAD,
            "VM_BUG_ON_PAGE(compound_head(page) != head) gup_huge_pmd");
  VM_BUG_ON(_count[HEAD] = 0, "VM_BUG_ON_PAGE(page_count(page) == 0) get_head_page_multiple");
  _count[HEAD] := _count[HEAD] + (guf_end - guf_addr + 1);
  refs[self] := [p \in Pages |-> refs[self][p] + (IF p \in guf_addr..guf_end THEN 1 ELSE 0)];
  local_irq_enable();
  return;
guf_pte:    \* pte = gup_get_pte(ptep); get_page(page);   arch/x86/mm/gup.c gup_pte_range
  if (pte[guf_addr] # "present") {
    local_irq_enable();
    goto guf_slow;
  } else {
    call get_page(guf_addr);
  };
guf_next_pte:  \* while (ptep++, addr += PAGE_SIZE, addr != end);   arch/x86/mm/gup.c gup_pte_range
  if (guf_addr < guf_end) {
    guf_addr := guf_addr + 1;
    goto guf_pte;
  } else {
    local_irq_enable();
    return;
  };
guf_slow:   \* get_user_pages_unlocked(current, mm, start, ...);   arch/x86/mm/gup.c get_user_pages_fast, slow_irqon
  call get_user_pages(guf_addr, guf_end);
  return;
}

(* mm/gup.c *)

procedure get_user_pages(gup_addr, gup_end)
{
gup_follow: \* page = follow_page_mask(vma, start, foll_flags, &page_mask);   mm/gup.c __get_user_pages
  call follow_page(gup_addr);
gup_next:   \* i++; start += PAGE_SIZE;   mm/gup.c __get_user_pages
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
fp_pmd:     \* ptl = pmd_lock(mm, pmd); pmd, then pte   mm/gup.c follow_page_mask
  await page_table_lock = {};
  if (pmd = "huge" \/ (pmd = "table" /\ pte[fp_addr] = "present")) {
    VM_BUG_ON(pmd = "huge" /\ ~PageCompound(fp_addr), "VM_BUG_ON_PAGE(!PageCompound(page)) follow_trans_huge_pmd");
    page_table_lock := {self};
    call get_page(fp_addr);
  } else if (pmd = "table" /\ pte[fp_addr] = "migration") {   \* and unlocked again
    goto fp_wait;
  } else {                                 \* not mapped
    return;
  };
fp_unlock:  \* spin_unlock(ptl); return page;   mm/gup.c follow_page_mask
  spin_unlock(page_table_lock);
  ret[self] := 1;
  return;
fp_wait:    \* wait_on_page_locked(page);   mm/migrate.c migration_entry_wait, from handle_mm_fault
  await PG_locked = {};
  goto fp_pmd;
}

(* mm/gup.c, mm/huge_memory.c: the splitter *)

procedure follow_page_split()
{
fps_pmd:    \* ptl = pmd_lock(mm, pmd); page = pmd_page(pmd); get_page(page);   mm/gup.c follow_page_mask, FOLL_SPLIT
  await page_table_lock = {};
  if (pmd # "huge") {
    return;
  } else {
    page_table_lock := {self};
    call get_page(HEAD);
  };
fps_unlock: \* spin_unlock(ptl);   mm/gup.c follow_page_mask, FOLL_SPLIT
  spin_unlock(page_table_lock);
fps_lock:   \* lock_page(page); ret = split_huge_page(page);   mm/gup.c follow_page_mask, FOLL_SPLIT
  await PG_locked = {};
  PG_locked := {self};
  call split_huge_page_to_list();
fps_done:   \* unlock_page(page); put_page(page);   mm/gup.c follow_page_mask, FOLL_SPLIT
  PG_locked := {};
  ret[self] := 0;
  refs[self][HEAD] := refs[self][HEAD] - 1;
  call put_page(HEAD);
  return;
}

(* ret = 1: the page is split; 0: -EBUSY. *)
procedure split_huge_page_to_list()
variables subpage = 0;
{
shp_check:  \* total_mapcount(head) != page_count(head) - 1: -EBUSY   mm/huge_memory.c split_huge_page_to_list
  VM_BUG_ON(~PageCompound(HEAD), "VM_BUG_ON_PAGE(!PageCompound(page)) split_huge_page_to_list");
  if (Mutation # "M12" /\ (total_mapcount # _count[HEAD] - 1 \/ total_mapcount = 0)) {
    return;
  } else {
    call freeze_page();
  };
shp_count:  \* if (!mapcount && count == 1) __split_huge_page(page, list);   mm/huge_memory.c split_huge_page_to_list
  VM_BUG_ON(total_mapcount # 0, "BUG_ON(mapcount) split_huge_page_to_list");
  if (Mutation = "M12" \/ _count[HEAD] = 1) {
    ret[self] := 1;
    call __split_huge_page();
  };
shp_unfreeze:  \* unfreeze_page(anon_vma, head);   mm/huge_memory.c split_huge_page_to_list, __split_huge_page
  call unfreeze_page();
shp_put:    \* put_page(subpage);   mm/huge_memory.c __split_huge_page
  if (ret[self] = 1 /\ subpage < Tails) {
    subpage := subpage + 1;
    call put_page(subpage);
    goto shp_put;
  } else {
    return;
  };
}

(* Replaces the mapping by migration entries, which hold no reference. *)
procedure freeze_page()
variables fz_page = 0;
{
fz_lock:    \* ptl = pmd_lock(...) or pte_offset_map_lock(...);   mm/huge_memory.c freeze_page_vma
  await page_table_lock = {};
  page_table_lock := {self};
  if (pmd = "table") { goto fz_pte; }
  else if (pmd # "huge") { goto fz_unlock; };
fz_add:     \* atomic_add(HPAGE_PMD_NR - 1, &page->_count);   mm/huge_memory.c __split_huge_pmd_locked
  _count[HEAD] := _count[HEAD] + HPAGE_PMD_NR - 1;
fz_mapcount:  \* atomic_inc(&page[i]._mapcount); compound_mapcount - 1   mm/huge_memory.c __split_huge_pmd_locked
  _mapcount := [p \in Pages |-> _mapcount[p] + 1];
  compound_mapcount := compound_mapcount - 1;
fz_flush:   \* pmdp_invalidate(vma, haddr, pmd);   mm/huge_memory.c __split_huge_pmd_locked
  pmd := "invalid";
  ipi[self] := irqs_off;
fz_populate:  \* pmd_populate(mm, pmd, pgtable);   mm/huge_memory.c __split_huge_pmd_locked
  await ipi[self] = {};
  pmd := "table";
  pte := [p \in Pages |-> "migration"];
  refs[self] := [p \in Pages |-> refs[self][p] + 1];
fz_put:     \* page_remove_rmap(page + i, false); put_page(page + i);   mm/huge_memory.c __split_huge_pmd_locked
  if (fz_page <= Tails) {
    _mapcount[fz_page] := _mapcount[fz_page] - 1;
    refs[self][fz_page] := refs[self][fz_page] - 1;
    fz_page := fz_page + 1;
    call put_page(fz_page - 1);
    goto fz_put;
  } else {
    goto fz_unlock;
  };
fz_pte:     \* ptep_clear_flush(vma, address, pte + i); set_pte_at(...)   mm/huge_memory.c freeze_page_vma
  if (fz_page > Tails) {
    goto fz_unlock;
  } else if (pte[fz_page] # "present") {
    fz_page := fz_page + 1;
    goto fz_pte;
  } else {
    pte[fz_page] := "migration";
    refs[self][fz_page] := refs[self][fz_page] + 1;
    ipi[self] := irqs_off;
  };
fz_pte_put: \* page_remove_rmap(page, false); put_page(page);   mm/huge_memory.c freeze_page_vma
  await ipi[self] = {};
  _mapcount[fz_page] := _mapcount[fz_page] - 1;
  refs[self][fz_page] := refs[self][fz_page] - 1;
  fz_page := fz_page + 1;
  call put_page(fz_page - 1);
  goto fz_pte;
fz_unlock:  \* spin_unlock(ptl);   mm/huge_memory.c freeze_page_vma
  spin_unlock(page_table_lock);
  return;
}

procedure __split_huge_page()
variables i = Tails;
{
shr_add:    \* atomic_add(mapcount + 1, &page_tail->_count);   mm/huge_memory.c __split_huge_page_tail
  VM_BUG_ON(_count[i] # 0, "VM_BUG_ON_PAGE(atomic_read(&page_tail->_count) != 0) __split_huge_page_tail");
  _count[i] := _count[i] + page_mapcount(i) + 1;
shr_clear:  \* smp_wmb(); clear_compound_head(page_tail);   mm/huge_memory.c __split_huge_page_tail
  compound_head[i] := NO_PAGE;
  i := i - 1;
  if (i >= 1) { goto shr_add; };
shr_head:   \* ClearPageCompound(head);   mm/huge_memory.c __split_huge_page
  PG_head[HEAD] := FALSE;
  return;
}

(* Puts the ptes back where the migration entries still are. *)
procedure unfreeze_page()
variables uf_page = 0;
{
uf_lock:    \* pte = pte_offset_map_lock(vma->vm_mm, pmd, address, &ptl);   mm/huge_memory.c unfreeze_page_vma
  await page_table_lock = {};
  if (pmd # "table") {
    return;
  } else {
    page_table_lock := {self};
  };
uf_get:     \* if (is_migration_entry(swp_entry)) get_page(page);   mm/huge_memory.c unfreeze_page_vma
  if (uf_page > Tails) {
    spin_unlock(page_table_lock);
    return;
  } else if (pte[uf_page] = "migration") {
    call get_page(uf_page);
  } else {
    uf_page := uf_page + 1;
    goto uf_get;
  };
uf_rmap:    \* page_add_anon_rmap(page, vma, address, false);   mm/huge_memory.c unfreeze_page_vma
  _mapcount[uf_page] := _mapcount[uf_page] + 1;
uf_set:     \* set_pte_at(vma->vm_mm, address, pte + i, entry);   mm/huge_memory.c unfreeze_page_vma
  pte[uf_page] := "present";
  refs[self][uf_page] := refs[self][uf_page] - 1;
  uf_page := uf_page + 1;
  goto uf_get;
}

(* mm/huge_memory.c, mm/memory.c: the freer *)

procedure zap_pmd_range()
{
zap_pmd:    \* ptl = pmd_lock(mm, pmd); orig_pmd = pmdp_huge_get_and_clear_full(...);   mm/huge_memory.c zap_huge_pmd
  await page_table_lock = {};
  if (pmd = "huge") {
    page_table_lock := {self};
    pmd := "none";
    refs[self][HEAD] := refs[self][HEAD] + 1;      \* the mapping's reference is now the thread's
    if (ZapFlushesFirst) { ipi[self] := irqs_off; };
  } else if (pmd = "table") {
    goto zap_pte;
  } else {
    return;
  };
zap_rmap:   \* page_remove_rmap(page, true); spin_unlock(ptl);   mm/huge_memory.c zap_huge_pmd
  await ipi[self] = {};
  VM_BUG_ON(compound_mapcount <= 0, "VM_BUG_ON_PAGE(page_mapcount(page) < 0) zap_huge_pmd");
  VM_BUG_ON(~PG_head[HEAD], "VM_BUG_ON_PAGE(!PageHead(page)) zap_huge_pmd");
  compound_mapcount := compound_mapcount - 1;
  spin_unlock(page_table_lock);
  if (ZapFlushesFirst) { goto zap_put; } else { goto zap_flush; };
zap_pte:    \* ptep_get_and_clear_full(mm, addr, pte, tlb->fullmm);   mm/memory.c zap_pte_range
  await page_table_lock \in {{}, {self}};
  if (\E p \in Pages : pte[p] = "present") {
    with (p = CHOOSE q \in Pages : pte[q] = "present" /\ \A r \in Pages : pte[r] = "present" => q <= r) {
      page_table_lock := {self};
      pte[p] := "none";
      refs[self][p] := refs[self][p] + 1;
      ret[self] := p;
    };
  } else {                                 \* a migration entry has no reference to drop
    pte := [p \in Pages |-> "none"];
    page_table_lock := {};
    goto zap_flush;
  };
zap_pte_rmap:  \* page_remove_rmap(page, false);   mm/memory.c zap_pte_range
  VM_BUG_ON(page_mapcount(ret[self]) <= 0, "VM_BUG_ON_PAGE(page_mapcount(page) < 0) zap_pte_range");
  _mapcount[ret[self]] := _mapcount[ret[self]] - 1;
  ret[self] := 0;
  goto zap_pte;
zap_flush:  \* tlb_flush(tlb);   mm/memory.c tlb_flush_mmu
  ipi[self] := irqs_off;
zap_put:    \* free_pages_and_swap_cache(batch->pages, batch->nr): put_page(page)   mm/memory.c tlb_flush_mmu_free
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
dio_gup:    \* iov_iter_get_pages(sdio->iter, dio->pages, ...)   fs/direct-io.c dio_refill_pages
  with (p \in GupPages) { call get_user_pages_fast(p, Min(p + GupNr - 1, Tails)); };
dio_get:    \* page_cache_get(page)   fs/direct-io.c submit_page_section, dio_bio_add_page
  while (gets < DioGets /\ \E p \in Pages : refs[self][p] > 0) {
    gets := gets + 1;
    with (p \in {q \in Pages : refs[self][q] > 0}) { call get_page(p); };
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
lk_get:     \* page = radix_tree_deref_slot(pagep); page_cache_get_speculative(page)   mm/filemap.c find_get_entry
  with (p \in SpecPages) { call page_cache_get_speculative(p); };
lk_put:     \* page_cache_release(page)   mm/filemap.c, the caller of find_get_entry
  if (\E p \in Pages : refs[self][p] > 0) {
    with (p \in {q \in Pages : refs[self][q] > 0}) {
      refs[self][p] := refs[self][p] - 1;
      call put_page(p);
    };
  };
}

fair process (estimator \in Estimator)
{
est_get:    \* get_page_unless_zero(pfn_to_page(pfn))   mm/page_idle.c page_idle_get_page
  with (p \in SpecPages) {
    if (_count[p] = 0) { goto Done; }
    else {
      _count[p] := _count[p] + 1;
      refs[self][p] := refs[self][p] + 1;
    };
  };
est_put:    \* put_page(page)   mm/page_idle.c page_idle_bitmap_read
  with (p \in {q \in Pages : refs[self][q] > 0}) {
    refs[self][p] := refs[self][p] - 1;
    call put_page(p);
  };
}

fair process (splitter \in Splitter)
{
sp_split:   \* follow_page(vma, addr, FOLL_GET | FOLL_SPLIT)   mm/migrate.c do_move_page_to_node_array
  call follow_page_split();
}

fair process (freer \in Freer)
{
fr_unmap:   \* unmap_vmas(...)   mm/mmap.c unmap_region
  call zap_pmd_range();
}

fair process (owner \in Owner)
{
own_alloc:  \* page = buffered_rmqueue(...); check_new_page(page)   mm/page_alloc.c get_page_from_freelist
  either {
    await \A p \in (IF OwnerKind = "compound" THEN {0, 1} ELSE {0}) : buddy[p] = "free";
    bad_page(page_mapcount(0) # 0, "bad_page check_new_page: page_mapcount(page)");
    bad_page(_count[0] # 0, "bad_page check_new_page: page->_count");
    buddy := [p \in Pages |-> IF p = 0 \/ (p = 1 /\ OwnerKind = "compound") THEN "reused" ELSE buddy[p]];
  } or {                                   \* allocates some other page
    goto Done;
  };
own_count:  \* set_page_refcounted(page)   mm/page_alloc.c prep_new_page
  _count[0] := 1;
  refs[self][0] := 1;
  if (OwnerKind # "compound") { goto own_free; };
own_head:   \* __SetPageHead(page)   mm/page_alloc.c prep_compound_page
  PG_head[0] := TRUE;
own_tail:   \* set_compound_head(p, page)   mm/page_alloc.c prep_compound_page
  compound_head[1] := 0;
own_free:   \* put_page(page)   the new owner
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
       IN  Refs(p) + (IF pte[p] = "present" THEN 1 ELSE 0) + SumOf(pages \ {p})

Mapped(page) == pmd = "huge" \/ pte[page] = "present"

(* No thread is inside a C function: the counters must tell the truth. *)
Quiescent == \A t \in Threads : stack[t] = << >>

ExpectedCount(page) ==
  IF PageTail(page)     THEN 0
  ELSE IF PG_head[page] THEN SumOf(compound_pages(page)) + (IF page = HEAD /\ pmd = "huge" THEN 1 ELSE 0)
  ELSE                       SumOf({page})

TypeOK ==
  /\ _count \in [Pages -> Int] /\ _mapcount \in [Pages -> Int] /\ compound_mapcount \in Int
  /\ PG_head \in [Pages -> BOOLEAN] /\ compound_head \in [Pages -> Pages \cup {NO_PAGE}]
  /\ PG_locked \in SUBSET Threads
  /\ pmd \in {"huge", "invalid", "table", "none"} /\ pte \in [Pages -> {"present", "migration", "none"}]
  /\ page_table_lock \in SUBSET Threads
  /\ irqs_off \in SUBSET Threads /\ ipi \in [Threads -> SUBSET Threads]
  /\ ret \in [Threads -> Int]
  /\ \A t \in Threads : refs[t] \in [Pages -> Nat]
  /\ buddy \in [Pages -> {"thp", "free", "reused"}]

(* Counters equal mappings and references whenever no thread is half-way. *)
RefcountConservation ==
  Quiescent => /\ \A p \in Pages : /\ _count[p] = ExpectedCount(p)
                                   /\ page_mapcount(p) = IF pte[p] = "present" THEN 1 ELSE 0
               /\ compound_mapcount = IF pmd = "huge" THEN 1 ELSE 0

(* tail->_count is zero while PageTail, except in the splitter's short window. *)
TailCountZero ==
  \A p \in Pages : PageTail(p) => _count[p] = 0 \/ \E t \in Splitter : pc[t] = "shr_clear"

(* A page in the allocator is neither referenced nor mapped. *)
NoFreeWhileUsed ==
  \A p \in Pages : buddy[p] = "free" => Refs(p) = 0 /\ ~Mapped(p)

(* get_page_unless_zero never succeeds on a tail page; outside of the splitter's window, or ever. *)
NoSpeculativeTail ==
  \A t \in Lookup \cup Estimator, p \in Pages :
    PageTail(p) /\ refs[t][p] > 0 => \E s \in Splitter : pc[s] = "shr_clear"
NoSpeculativeTailEver ==
  \A t \in Lookup \cup Estimator, p \in Pages : PageTail(p) => refs[t][p] = 0

(* When all threads have ended, exactly the pages that are still mapped are not free. *)
NoLeak ==
  (\A t \in Threads : pc[t] = "Done") =>
    \A p \in Pages : (buddy[p] = "free") = ~(IF PageCompound(p) THEN \E q \in Pages : Mapped(q) ELSE Mapped(p))

(* A compound page is freed as a whole: no tail outlives its head. *)
RightDestructor ==
  \A p \in Pages : PageTail(p) /\ buddy[p] # "free" => buddy[compound_head[p]] # "free"
=============================================================================
