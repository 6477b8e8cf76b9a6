using System.Runtime.InteropServices;

namespace PublicNotice.Analytics;

/// <summary>
/// Joins messages into topics by average similarity: the most alike pairs first, two clusters become one while the mean
/// similarity of their members stays high enough. A message that names two matters does not chain two topics together.
/// </summary>
internal static class TopicClusters
{
    // Chosen on the public set: lower joins different estates with the same complaint, higher splits one complaint by its words.
    // Smoke in one estate (21 letters) stays at 0.81 and 0.59: the estate's other complaints and the same letter from another
    // estate are as near. Places apart from matters, capped or flattened rarity and other thresholds each cost other topics more.
    private const double MeanSimilarity = 0.09;
    private const double PairSimilarity = 0.1;

    // A pair of characters in more messages than this joins nothing and costs the square of it.
    private const int MostOfTerm = 2_000;

    /// <summary>The messages of each cluster of two or more.</summary>
    public static List<List<int>> Of(TopicVector[] vectors)
    {
        var clusters = vectors.Select((vector, i) => new Cluster(vector, i)).ToArray();
        var sets = new DisjointSets();
        Array.ForEach(vectors, _ => sets.Add());
        foreach (var (one, other, _) in Pairs(vectors))
        {
            var (a, b) = (sets.Find(one), sets.Find(other));
            if (a != b && clusters[a].MeanSimilarity(clusters[b]) >= MeanSimilarity)
            {
                sets.Join(a, b);
                clusters[sets.Find(a)] = Cluster.Join(clusters[a], clusters[b]);
            }
        }

        return
        [
            .. Enumerable.Range(0, vectors.Length)
                .Where(i => sets.Find(i) == i && clusters[i].Members.Count > 1)
                .Select(i => clusters[i].Members.Order().ToList()),
        ];
    }

    private static List<(int One, int Other, double Similarity)> Pairs(TopicVector[] vectors)
    {
        var pairs = new List<(int One, int Other, double Similarity)>();
        var messagesOf = new Dictionary<int, List<(int Message, double Weight)>>();
        var similarity = new double[vectors.Length];
        var touched = new List<int>();
        for (var message = 0; message < vectors.Length; message++)
        {
            var (terms, weights) = vectors[message];
            for (var i = 0; i < terms.Length; i++)
            {
                ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(messagesOf, terms[i], out _);
                others ??= [];
                if (others.Count > MostOfTerm)
                {
                    continue;
                }

                foreach (var (other, weight) in others)
                {
                    if (similarity[other] == 0)
                    {
                        touched.Add(other);
                    }

                    similarity[other] += weight * weights[i];
                }

                others.Add((message, weights[i]));
            }

            foreach (var other in touched)
            {
                if (similarity[other] >= PairSimilarity)
                {
                    pairs.Add((other, message, similarity[other]));
                }

                similarity[other] = 0;
            }

            touched.Clear();
        }

        pairs.Sort((a, b) => (b.Similarity, a.One, a.Other).CompareTo((a.Similarity, b.One, b.Other)));
        return pairs;
    }

    /// <summary>The members and the sum of their vectors, from which mean similarities follow.</summary>
    private sealed class Cluster
    {
        private readonly Dictionary<int, double> sum;

        public Cluster(TopicVector vector, int member)
        {
            sum = vector.Terms.Zip(vector.Weights).ToDictionary(term => term.First, term => term.Second);
            Members = [member];
        }

        public List<int> Members { get; }

        public double MeanSimilarity(Cluster other)
        {
            var (few, many) = sum.Count <= other.sum.Count ? (sum, other.sum) : (other.sum, sum);
            var dot = 0.0;
            foreach (var (term, weight) in few)
            {
                dot += weight * many.GetValueOrDefault(term);
            }

            return dot / Members.Count / other.Members.Count;
        }

        public static Cluster Join(Cluster one, Cluster other)
        {
            var (few, many) = one.sum.Count <= other.sum.Count ? (one, other) : (other, one);
            foreach (var (term, weight) in few.sum)
            {
                many.sum[term] = many.sum.GetValueOrDefault(term) + weight;
            }

            many.Members.AddRange(few.Members);
            return many;
        }
    }
}
