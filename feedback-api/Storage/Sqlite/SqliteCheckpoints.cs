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
        }
    }

    private void Move(SqliteConnection connection)
    {
        var (pages, left) = Move(connection, "PASSIVE");
        if (pages < ManyPages)
        {
            return;
        }

        for (var round = 1; left > 0 && round < MostRounds; round++)
        {
            (_, left) = Move(connection, "PASSIVE");
        }

        // With nothing left to move the next commit starts the log again at its beginning.
        using var ours = turn.Take();
        Move(connection, "PASSIVE");
    }

    /// <returns>How many pages the log holds, and how many of them are still to be moved.</returns>
    private static (long Pages, long Left) Move(SqliteConnection connection, string how)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two words above.
        command.CommandText = $"PRAGMA wal_checkpoint({how})";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(1), reader.GetInt64(1) - reader.GetInt64(2)) : (0, 0);
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
