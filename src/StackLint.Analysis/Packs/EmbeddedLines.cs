using System.Collections.Immutable;
using System.Reflection;

namespace StackLint.Analysis.Packs;

/// <summary>Reads text tables that are embedded in an assembly; <c>#</c> starts a comment.</summary>
public static class EmbeddedLines
{
    /// <summary>The lines of a table, without comments and empty lines.</summary>
    /// <param name="assembly">Holds the table.</param>
    /// <param name="name">Its name among the resources, for example <c>images/proxy-images.txt</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public static ImmutableArray<string> Read(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length > 0)
            {
                lines.Add(text);
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>What follows the kind in those lines of a table that read <c>KIND VALUE [REST]</c>.</summary>
    public static ImmutableArray<string> ReadKind(ImmutableArray<string> lines, string kind) =>
        [.. lines.Where(l => l.StartsWith(kind + ' ', StringComparison.Ordinal)).Select(l => l[(kind.Length + 1)..].Trim())];
}
