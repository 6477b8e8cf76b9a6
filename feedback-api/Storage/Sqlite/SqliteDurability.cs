using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Every connection of the pool waits for the disk before it says "committed": <see cref="SqliteFile.Pragmas"/>.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
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
        command.CommandText = SqliteFile.Pragmas;
        return command;
    }
}
