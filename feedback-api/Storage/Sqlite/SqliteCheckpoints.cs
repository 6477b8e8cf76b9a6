using Microsoft.Data.Sqlite;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Moves the write-ahead log into the database beside the writer, so that no citizen waits for it. The writer stands still
/// only for the last few pages, and only when the log has grown long.
/// </summary>
internal sealed partial class SqliteCheckpoints(SqliteFile file, WriteTurn turn, ILogger<SqliteCheckpoints> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // 64 MB: what a start after a crash reads in a fraction of a second.
    private const long ManyPages = 16_384;
    private const int MostRounds = 4;

    // Letters wait while the log is emptied, so one attempt is short; whoever reads meanwhile is mostly done at the next.
    private const string ShortWait = "PRAGMA busy_timeout=100;";
    private const int Attempts = 50;

    // True at first: an earlier run may have been killed before it came to it.
    private volatile bool _mustEmpty = true;

    /// <summary>
    /// Empties the log, which keeps what was destroyed until it is written over. Somebody who reads for long (a backup) keeps
    /// it from that: then it is done as soon as nobody does.
    /// </summary>
    public async Task Empty(CancellationToken cancel)
    {
        _mustEmpty = true;
        for (var attempt = 1; _mustEmpty && attempt <= Attempts; attempt++)
        {
            await Task.Run(() => Try(Empty), cancel);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A copy of the one file is then a copy of all.
        await Task.Run(() => Try(connection => Move(connection, "TRUNCATE")), CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var log = new FileInfo(file.Path + "-wal");
        var moved = DateTime.MinValue;
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            log.Refresh();
            if (log.Exists && log.LastWriteTimeUtc != moved)
            {
                moved = log.LastWriteTimeUtc;
                await Task.Run(() => Try(Move), stoppingToken);
            }

            if (_mustEmpty)
            {
                await Task.Run(() => Try(Empty), stoppingToken);
            }
        }
    }

    private void Move(SqliteConnection connection)
    {
        var (_, pages, left) = Move(connection, "PASSIVE");
        if (pages < ManyPages)
        {
            return;
        }

        for (var round = 1; left > 0 && round < MostRounds; round++)
        {
            (_, _, left) = Move(connection, "PASSIVE");
        }

        // With nothing left to move the next commit starts the log again at its beginning.
        using var ours = turn.Take();
        Move(connection, "PASSIVE");
    }

    private void Empty(SqliteConnection connection)
    {
        Move(connection, "PASSIVE");
        using var wait = connection.CreateCommand();
        wait.CommandText = ShortWait;
        wait.ExecuteNonQuery();
        using var ours = turn.Take();
        _mustEmpty = Move(connection, "TRUNCATE").IsHindered;
    }

    /// <returns>Whether somebody's reading or writing kept it from being done, how many pages the log holds, and how many of them are still to be moved.</returns>
    private static (bool IsHindered, long Pages, long Left) Move(SqliteConnection connection, string how)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two words above.
        command.CommandText = $"PRAGMA wal_checkpoint({how})";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0) != 0, reader.GetInt64(1), reader.GetInt64(1) - reader.GetInt64(2)) : default;
    }

    private void Try(Action<SqliteConnection> move)
    {
        try
        {
            using var connection = file.Open();
            move(connection);
        }
        catch (SqliteException e)
        {
            // The log stays as it is, and so does everything in it; the next round tries again.
            Log.Failed(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The write-ahead log could not be moved into the database: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
