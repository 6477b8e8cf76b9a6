using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SQLitePCL;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Which exceptions mean that the store, and not the program, failed.</summary>
internal static class StoreFaults
{
    public static bool Is(Exception? fault) => fault switch
    {
        DbException or DbUpdateException => true,
        // How PostgreSQL's driver tells of a server that is not there.
        InvalidOperationException { InnerException: DbException } or RetryLimitExceededException => true,
        _ => false,
    };

    /// <summary>Whether a row was refused because another has what must be its own: trying again as it is would not help.</summary>
    public static bool IsConflict(Exception fault) =>
        fault is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE } or DbException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>What can fail on the way of a submission, where the key file and the attachments can fail besides.</summary>
    public static bool IsWhileKeeping(Exception fault) => Is(fault) || fault is IOException or UnauthorizedAccessException;
}
