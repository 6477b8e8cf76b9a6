using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Whether a connection still writes to the database's file. A file that was deleted or replaced while it is open takes
/// every write and keeps none: nothing written then may be acknowledged.
/// </summary>
internal static partial class StoreWatch
{
    // https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int HasMoved = 20;

    /// <exception cref="DbUpdateException">The file is gone or another one.</exception>
    public static void MustBeInPlace(SqliteConnection connection)
    {
        var moved = 0;
        if (FileControl(connection.Handle!.DangerousGetHandle(), "main", HasMoved, ref moved) != 0 || moved != 0)
        {
            // Nothing may take this connection from the pool again: it writes into the void.
            SqliteConnection.ClearPool(connection);
            throw new DbUpdateException("the database file was removed or replaced while the service ran");
        }
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(nint database, string name, int operation, ref int argument);
}
