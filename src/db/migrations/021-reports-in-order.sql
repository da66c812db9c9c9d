-- Annual reports stand in the order of the 拼音 of their organs, as every list of organs does.

alter table reports alter column agency type text collate by_pinyin;
