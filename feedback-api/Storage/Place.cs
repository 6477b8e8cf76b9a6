namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The fields that are sealed, by the names that they are sealed for. A name never changes: old cases bear it.</summary>
internal static class Place
{
    public const string Title = "title";
    public const string Text = "text";
    public const string Name = "name";
    public const string Contact = "contact";
    public const string Draft = "draft";
    public const string Answer = "answer";
    public const string Message = "message";
    public const string Note = "note";
    public const string FileName = "file name";
    public const string FileKey = "file key";
}
