using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace PublicNotice.DurableProbe;

internal sealed record Letter(string? Kind, string? Text);

internal sealed record Row(Guid Code, string Kind, string Text)
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>How a row is kept: not at all (validate), with others in one commit (group), or in a commit of its own (single),
/// or without waiting for the disk (normal), which loses what a power cut takes.</summary>
internal abstract class Keeper : IDisposable
{
    public static Keeper Of(string mode, string database) => mode switch
    {
        "validate" => new Forgetful(),
        "group" => new Durable(database, mostInAGroup: 256),
        "normal" => new Durable(database, mostInAGroup: 256, synchronous: "NORMAL"),
        "single" => new Durable(database, mostInAGroup: 1),
        _ => throw new ArgumentException("validate, group or single", nameof(mode)),
    };

    public abstract Task Keep(Row row);

    public abstract void Dispose();

    private sealed class Forgetful : Keeper
    {
        public override Task Keep(Row row) => Task.CompletedTask;

        public override void Dispose()
        {
        }
    }

    private sealed class Durable : Keeper
    {
        private readonly Channel<Row> _waiting = Channel.CreateUnbounded<Row>(new() { SingleReader = true });
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _insert;
        private readonly int _mostInAGroup;

        public Durable(string database, int mostInAGroup, string synchronous = "FULL")
        {
            _mostInAGroup = mostInAGroup;
            _connection = new SqliteConnection($"Data Source={database};Pooling=false");
            _connection.Open();
            Run($"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; CREATE TABLE IF NOT EXISTS Letters (Id INTEGER PRIMARY KEY, Code BLOB NOT NULL, Kind TEXT NOT NULL, Text TEXT NOT NULL, ReceivedAt INTEGER NOT NULL); CREATE UNIQUE INDEX IF NOT EXISTS ByCode ON Letters (Code)");
            _insert = _connection.CreateCommand();
            _insert.CommandText = "INSERT INTO Letters (Code, Kind, Text, ReceivedAt) VALUES ($code, $kind, $text, $at)";
            foreach (var name in (string[])["$code", "$kind", "$text", "$at"])
            {
                _insert.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            new Thread(Write) { IsBackground = true }.Start();
        }

        public override Task Keep(Row row) => _waiting.Writer.TryWrite(row) ? row.Done.Task : throw new InvalidOperationException();

        public override void Dispose() => _connection.Dispose();

        private void Write()
        {
            var group = new List<Row>();
            while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (group.Count < _mostInAGroup && _waiting.Reader.TryRead(out var row))
                {
                    group.Add(row);
                }

                Commit(group);
                group.ForEach(row => row.Done.SetResult());
                group.Clear();
            }
        }

        private void Commit(List<Row> group)
        {
            using var transaction = _connection.BeginTransaction();
            _insert.Transaction = transaction;
            foreach (var row in group)
            {
                _insert.Parameters[0].Value = row.Code.ToByteArray();
                _insert.Parameters[1].Value = row.Kind;
                _insert.Parameters[2].Value = row.Text;
                _insert.Parameters[3].Value = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
                _insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        private void Run(string sql)
        {
            using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
