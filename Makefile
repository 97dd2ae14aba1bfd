# The verbs of packaging/dev.py, for people whose fingers type "make".
VERBS = run test check lint bench bundle docs

.PHONY: $(VERBS)
$(VERBS):
	@python3 packaging/dev.py $@
