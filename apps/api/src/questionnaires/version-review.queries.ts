export type ReviewState = 'in_review' | 'changes_asked' | 'withdrawn' | 'approved' | 'published' | 'retired';
