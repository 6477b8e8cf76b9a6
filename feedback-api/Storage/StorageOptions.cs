using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Section <c>Storage</c>: where the service keeps what it must not lose.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// The SQLite database file. A relative path starts at the project's folder (the one that holds <c>content/</c>).
    /// Attachments lie beside it, and the keys unless <see cref="Keys"/> says otherwise: back both up, and apart from each
    /// other. Not used when <c>ConnectionStrings:PostgreSql</c> names a PostgreSQL database, but for the place of these.
    /// Default <c>var/publicnotice.db</c>.
    /// </summary>
    [Required(ErrorMessage = "Storage:Path 不能为空，请填写数据库文件的位置，例如 var/publicnotice.db。")]
    public string Path { get; set; } = "var/publicnotice.db";

    /// <summary>
    /// The folder of the keys. Best a place that no copy of the database is kept in. Default: <c>keys/</c> beside
    /// <see cref="Path"/>.
    /// </summary>
    public string? Keys { get; set; }
}
