using Microsoft.Data.Sqlite;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The database file, and how every connection to it is opened.</summary>
internal sealed class SqliteFile(StoragePlaces places)
{
    // A citizen waits no longer than this for another program that writes to the file before being told to try again.
    private const int SecondsToWaitForALock = 5;

    /// <summary>
    /// What every connection says first: a commit waits for the disk, what is deleted is overwritten, and nobody but
    /// <see cref="SqliteCheckpoints"/> moves the log into the database. That the journal is a WAL is written in the file.
    /// </summary>
    public const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=0;";

    public string Path => places.Database;

    // Never creates the file: an empty database in the place of a lost one would look like a first start.
    public string ConnectionString => Builder.ToString();

    private SqliteConnectionStringBuilder Builder => new()
    {
        DataSource = Path,
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = SecondsToWaitForALock,
        ForeignKeys = true,
    };

    /// <summary>A connection of its own, beside the pool.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            Run(connection, $"{Pragmas} PRAGMA busy_timeout={SecondsToWaitForALock * 1000};");
            return connection;
        }
        catch
        {
            // Not swallowed: only closed.
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file on first start, and its journal a WAL.</summary>
    /// <exception cref="InvalidDataException">There are keys, and the database that they belong to is gone.</exception>
    public void Prepare()
    {
        if (File.Exists(places.ReceiptKey) && !System.IO.Path.Exists(Path))
        {
            // It was lost or the path is wrong. An empty one would hide that.
            throw new InvalidDataException(
                $"密钥还在（{places.Keys}），数据库却不在（{Path}），服务没有启动。请从备份恢复数据库，或核对 Storage:Path；确实要从头开始时，请先把 keys 文件夹移走。");
        }

        PrivateFiles.CreateFolder(places.Folder);
        PrivateFiles.CreateFile(Path, []);
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode=WAL");
    }

    private static void Run(SqliteConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
