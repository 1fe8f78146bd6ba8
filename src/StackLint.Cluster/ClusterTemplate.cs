using StackLint.Yaml.Text;

namespace StackLint.Cluster;

/// <summary>Tells Launchpad files from the templates that become such files.</summary>
public static class ClusterTemplate
{
    /// <summary>
    /// Whether a text is a template of Terraform (<c>%{ if … }</c>) or Go (<c>{{ … }}</c>) that makes a Launchpad file: what it
    /// makes cannot be known. Variables alone (<c>${name}</c>) do not count, Launchpad has them, too.
    /// </summary>
    public static bool IsTemplate(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Text.ToString();
        return text.Contains(LaunchpadVersions.Prefix, StringComparison.Ordinal)
            && (text.Contains("%{", StringComparison.Ordinal) || HasGoAction(text));
    }

    /// <summary>Whether a text that is no JSON becomes some by a template (<c>{{ … }}</c>, <c>{% … %}</c>); within quotes both are text.</summary>
    internal static bool IsOfJson(SourceFile source)
    {
        foreach (var line in source.Text.Lines)
        {
            var text = line.ToString();
            for (var at = text.IndexOf('{'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at + 1))
            {
                if (text[at + 1] is '{' or '%' && text.AsSpan(0, at).Count('"') % 2 == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A command in quotes may hold a template of Docker's; a template of the file itself begins a line, an item or a value.
    private static bool HasGoAction(string text)
    {
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            var lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            var before = text.AsSpan(lineStart, at - lineStart).TrimEnd();
            if (before.IsEmpty || before[^1] is ':' or '-' || (before[^1] == '"' && before[..^1].TrimEnd() is [.., ':' or '-']))
            {
                return true;
            }
        }

        return false;
    }
}
