#!/usr/bin/python3
"""The programs that Patroni wants beside postgres and that the embedded binaries lack, by the name this is called by."""
import os
import shutil
import struct
import sys

import psycopg2

STATES = ['starting up', 'shut down', 'shut down in recovery', 'shutting down', 'in crash recovery',
          'in archive recovery', 'in production']


def option(name):
    return next((word[len(name):] for word in sys.argv if word.startswith(name)), None)


def place(number):
    return '%X/%X' % (number >> 32, number & 0xffffffff)


def pg_controldata():
    with open(os.path.join(sys.argv[1], 'global/pg_control'), 'rb') as file:
        data = file.read()

    def at(offset, form='<Q'):
        return struct.unpack_from(form, data, offset)[0]

    for name, value in [
            ('pg_control version number', at(8, '<I')),
            ('Catalog version number', at(12, '<I')),
            ('Database system identifier', at(0)),
            ('Database cluster state', STATES[at(16, '<I')]),
            ('Latest checkpoint location', place(at(32))),
            ("Latest checkpoint's REDO location", place(at(40))),
            ("Latest checkpoint's TimeLineID", at(48, '<I')),
            ('Minimum recovery ending location', place(at(136))),
            ("Min recovery ending loc's timeline", at(144, '<I')),
            ('wal_log_hints setting', 'on' if at(176, '<B') else 'off'),
            ('max_connections setting', at(180, '<i')),
            ('max_worker_processes setting', at(184, '<i')),
            ('max_wal_senders setting', at(188, '<i')),
            ('max_prepared_xacts setting', at(192, '<i')),
            ('max_locks_per_xact setting', at(196, '<i')),
            ('Data page checksum version', 1)]:
        print('%s: %s' % (name, value))


def pg_isready():
    words = dict(zip(sys.argv[1::2], sys.argv[2::2]))
    try:
        psycopg2.connect(host=words.get('-h', '127.0.0.1'), port=words['-p'], dbname='postgres', user='nobody',
                         connect_timeout=3).close()
    except psycopg2.OperationalError as fault:
        told = str(fault)
        if 'starting up' in told or 'shutting down' in told or 'not yet accepting' in told:
            sys.exit(1)
        sys.exit(0 if 'authentication' in told or 'password' in told or 'role' in told else 2)


def pg_basebackup():
    """A copy of the files beside, with what makes it one that can be recovered."""
    to = option('--pgdata=')
    connection = psycopg2.connect(option('--dbname=') + ' dbname=postgres replication=0 user=postgres password='
                                  + os.environ['UPPSIKT_SUPERUSER'])
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute("select current_setting('data_directory'), pg_backup_start('copy', true)")
    source = cursor.fetchone()[0]

    def unwanted(folder, names):
        if folder == source:
            return [name for name in names if name in ('postmaster.pid', 'postmaster.opts', 'recovery.signal',
                                                       'standby.signal', 'pg_replslot')]
        return names if os.path.basename(folder) == 'pg_wal' else []

    def copied(one, other):
        try:
            return shutil.copy2(one, other)
        except FileNotFoundError:
            return other

    shutil.copytree(source, to, ignore=unwanted, copy_function=copied, dirs_exist_ok=True)
    os.makedirs(os.path.join(to, 'pg_replslot'), exist_ok=True)
    os.makedirs(os.path.join(to, 'pg_wal', 'archive_status'), exist_ok=True)
    os.chmod(to, 0o700)
    cursor.execute('select labelfile from pg_backup_stop(false)')
    with open(os.path.join(to, 'backup_label'), 'w') as label:
        label.write(cursor.fetchone()[0])


globals()[os.path.basename(sys.argv[0])]()
