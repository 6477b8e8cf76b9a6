using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using PublicNotice.FeedbackApi.Cases;
using SQLitePCL;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Commits groups of cases to the SQLite file: one transaction, one wait for the disk.</summary>
internal sealed class SqliteCaseStore(SqliteFile file, WriteTurn turn, IModel model) : ICaseStore
{
    private readonly RowShape _shape = RowShape.Of<Case>(model);
    private Session? _session;

    public void Commit(IReadOnlyList<Arrival> group)
    {
        using var ours = turn.Take();
        try
        {
            _session ??= new Session(file, _shape);
            _session.Commit(group);
        }
        catch
        {
            // Not swallowed: what a failing disk left in this connection is not to be trusted again.
            _session?.Dispose();
            _session = null;
            throw;
        }
    }

    public bool IsAboutOneRow(Exception failure) => failure is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT };

    public long HighestKeySlot()
    {
        using var connection = file.Open();
        using var command = connection.CreateCommand();
        // New cases are the last ones, and slots are given out in the same order.
        command.CommandText = "SELECT coalesce(max(KeySlot), 0) FROM (SELECT KeySlot FROM Cases ORDER BY Id DESC LIMIT 10000)";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _session?.Dispose();

    /// <summary>One connection with its prepared statements.</summary>
    private sealed class Session : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteStatement _begin, _commit, _rollback;
        private readonly RowWriter _case;
        private readonly RowWriter[] _children;

        public Session(SqliteFile file, RowShape shape)
        {
            _connection = file.Open();
            _begin = new(_connection, "BEGIN IMMEDIATE");
            _commit = new(_connection, "COMMIT");
            _rollback = new(_connection, "ROLLBACK");
            _case = new(_connection, shape, "ON CONFLICT (CodeHash) DO NOTHING");
            _children = [.. shape.Children.Select(child => new RowWriter(_connection, child, ""))];
        }

        public void Commit(IReadOnlyList<Arrival> group)
        {
            _begin.Run();
            try
            {
                foreach (var arrival in group)
                {
                    Insert(arrival);
                }

                _commit.Run();
            }
            catch
            {
                // Not swallowed: SQLite may have rolled back by itself, and then this fails and changes nothing.
                TryRollBack();
                throw;
            }

            StoreWatch.MustBeInPlace(_connection);
        }

        public void Dispose()
        {
            foreach (var statement in (IDisposable[])[_begin, _commit, _rollback, _case, .. _children])
            {
                statement.Dispose();
            }

            _connection.Dispose();
        }

        private void Insert(Arrival arrival)
        {
            arrival.IsNew = _case.Write(arrival.Case, owner: null);
            if (!arrival.IsNew)
            {
                return;
            }

            arrival.Case.Id = raw.sqlite3_last_insert_rowid(_connection.Handle);
            foreach (var child in _children)
            {
                foreach (var row in child.Shape.Rows!(arrival.Case))
                {
                    child.Write(row, arrival.Case.Id);
                }
            }
        }

        private void TryRollBack()
        {
            try
            {
                _rollback.Run();
            }
            catch (SqliteException)
            {
                // There was nothing to roll back any more.
            }
        }
    }

    /// <summary>The insert of one shape.</summary>
    private sealed class RowWriter(SqliteConnection connection, RowShape shape, string conflict) : IDisposable
    {
        private readonly SqliteStatement _insert = new(connection, Sql(shape, conflict));

        public RowShape Shape => shape;

        public bool Write(object row, long? owner)
        {
            for (var i = 0; i < shape.Columns.Count; i++)
            {
                _insert.Bind(i + 1, shape.Columns[i].Read(row));
            }

            if (owner is { } id)
            {
                _insert.Bind(shape.Columns.Count + 1, id);
            }

            return _insert.Run() > 0;
        }

        public void Dispose() => _insert.Dispose();

        private static string Sql(RowShape shape, string conflict)
        {
            string[] names = [.. shape.Columns.Select(column => column.Name), .. shape.Owner is { } owner ? [owner] : (string[])[]];
            return $"INSERT INTO \"{shape.Table}\" ({string.Join(", ", names.Select(name => $"\"{name}\""))}) "
                + $"VALUES ({string.Join(", ", names.Select(_ => "?"))}) {conflict}";
        }
    }
}
