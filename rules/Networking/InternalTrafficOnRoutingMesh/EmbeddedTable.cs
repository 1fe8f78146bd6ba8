using System.Collections.Immutable;

namespace StackLint.Rules.Networking;

/// <summary>Reads the embedded tables beside this file: lines of <c>KIND VALUE [REST]</c>, <c>#</c> starts a comment.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of one kind, each as what follows the kind.</summary>
    internal static ImmutableArray<string> Read(string name, string kind)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"networking/{name}.txt")
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(kind + ' ', StringComparison.Ordinal))
            {
                rows.Add(line[(kind.Length + 1)..].Trim());
            }
        }

        return rows.ToImmutable();
    }
}
