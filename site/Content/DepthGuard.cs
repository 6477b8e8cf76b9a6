using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PublicNotice.Site;

/// <summary>A YAML parser that stops where the nesting gets too deep: trees are built by recursion, and a hostile file must not overflow the stack.</summary>
internal sealed class DepthGuard(IParser parser) : IParser
{
    private const int MaxDepth = 20;

    private int _depth;

    /// <summary>Whether it stopped.</summary>
    public bool IsTooDeep => _depth > MaxDepth;

    /// <summary>The line up to which the text could be read.</summary>
    public int Reached { get; private set; } = 1;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext())
        {
            return false;
        }

        _depth += parser.Current!.NestingIncrease;
        Reached = (int)parser.Current.End.Line;
        return IsTooDeep ? throw new YamlException("too deep") : true;
    }
}
