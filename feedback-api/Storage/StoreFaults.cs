using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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

    /// <summary>The same on the way of a submission, where the key file and the attachments can fail too.</summary>
    public static bool IsWhileKeeping(Exception fault) => Is(fault) || fault is IOException or UnauthorizedAccessException;
}
