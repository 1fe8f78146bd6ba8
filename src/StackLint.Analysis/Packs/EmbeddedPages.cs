using System.Reflection;

namespace StackLint.Analysis.Packs;

/// <summary>Reads pages embedded as <c>help/ID.md</c>.</summary>
public static class EmbeddedPages
{
    /// <summary>The page of a rule in an assembly, null when there is none.</summary>
    public static string? Read(Assembly assembly, string ruleId)
    {
        using var stream = assembly.GetManifestResourceStream($"help/{ruleId}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
