namespace StackLint.Fuzzing.Mutation;

/// <summary>Changes inputs: bytes, lines, nodes of the YAML tree, parts of other inputs.</summary>
/// <param name="random">Decides.</param>
/// <param name="vocabulary">Words to put in.</param>
/// <param name="isYaml">Whether inputs have lines with indentation and nodes.</param>
internal sealed class Mutator(Random random, Vocabulary vocabulary, bool isYaml)
{
    internal const int MaxLength = 12 * 1024;

    private readonly ByteMutations _bytes = new(random, vocabulary);
    private readonly LineMutations _lines = new(random, vocabulary);
    private readonly NodeMutations _nodes = new(random, vocabulary);

    /// <summary>A changed copy, never longer than <see cref="MaxLength"/>.</summary>
    /// <param name="input">What to change.</param>
    /// <param name="other">Another input, to take parts from.</param>
    internal byte[] Mutate(byte[] input, byte[] other)
    {
        var count = 1 << random.Next(4);
        var result = input;
        for (var i = 0; i < count; i++)
        {
            result = random.Next(isYaml ? 10 : 5) switch
            {
                0 or 1 => _bytes.Mutate(result, other),
                2 or 3 or 4 => _lines.Mutate(result, other),
                _ => _nodes.Mutate(result, other),
            };
        }

        return result.Length > MaxLength ? result[..MaxLength] : result;
    }
}
