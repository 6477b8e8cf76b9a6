namespace PublicNotice.Domain;

/// <summary>保护级别: who may know of a case. An axis of its own beside handling and publicity.</summary>
public enum Protection
{
    /// <summary>一般.</summary>
    Normal,

    /// <summary>身份保密: the division reads the text, not who sent it.</summary>
    IdentityHidden,

    /// <summary>检举控告·保密: protected-case officers alone know that it exists (信访工作条例 第三十条).</summary>
    Confidential,
}

/// <summary>The Chinese words of the levels.</summary>
public static class Protections
{
    private static readonly string[] Words = ["一般", "身份保密", "检举控告·保密"];

    /// <summary>The Chinese word.</summary>
    public static string Word(this Protection protection) => Words[(int)protection];
}
