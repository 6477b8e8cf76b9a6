using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Every connection waits for the disk before it says "committed" and overwrites what it deletes. That the journal is a
/// WAL is written in the file itself, once: <see cref="StorageSetup.PrepareStorage"/>.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
