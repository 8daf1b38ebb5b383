"""Why the storage cannot be used as it is: each error is one sentence for whoever starts Rapport.

StorageRefused
├── UnusableUrl    DATABASE_URL names nothing that can be opened
├── NotMigrated    the tables are not those of this version
├── KeyRefused     RAPPORT_KEYS is missing, unreadable, or not what the database was written with
├── AlreadyServed  another process serves the SQLite file
└── ServesAlone    a SQLite file has no room for a process beside the one that serves
"""


class StorageRefused(Exception):
    pass


class UnusableUrl(StorageRefused):
    pass


class NotMigrated(StorageRefused):
    pass


class KeyRefused(StorageRefused):
    pass


class AlreadyServed(StorageRefused):
    pass


class ServesAlone(StorageRefused):
    pass
