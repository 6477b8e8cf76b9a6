namespace PublicNotice.Domain;

/// <summary>How many brackets are open at a place; places are asked for in any order.</summary>
internal sealed class BracketDepth
{
    private readonly int[] _depth;

    public BracketDepth(string sentence)
    {
        _depth = new int[sentence.Length + 1];
        for (var i = 0; i < sentence.Length; i++)
        {
            _depth[i + 1] = _depth[i] + (sentence[i] switch { '(' or '《' or '[' => 1, ')' or '》' or ']' => -1, _ => 0 });
        }
    }

    public int At(int place) => _depth[place];
}
