using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// When one connection turns out to be dead, its idle siblings are dropped with it: the server was restarted, and each of
/// them would fail one more request.
/// </summary>
internal sealed class StaleConnections : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Drop(command, eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Drop(command, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Drop(DbCommand command, Exception fault)
    {
        if (fault is NpgsqlException { IsTransient: true } && command.Connection is NpgsqlConnection connection)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
