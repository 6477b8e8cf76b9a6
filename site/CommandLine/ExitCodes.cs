namespace PublicNotice.Site;

/// <summary>Exit codes that scripts depend on.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The content is wrong: every fault was listed.</summary>
    public const int WrongInput = 1;

    /// <summary>The call is wrong.</summary>
    public const int WrongCall = 2;
}
