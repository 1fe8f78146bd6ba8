using StackLint.Yaml.Text;

namespace StackLint.Cluster;

/// <summary>Tells Launchpad files from the templates that become such files.</summary>
public static class ClusterTemplate
{
    // docker/cli docs: placeholders of `docker service create`.
    private static readonly string[] DockersOwn = [".Service.", ".Node.", ".Task."];

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

    /// <summary>
    /// Whether a line has an action of Go's templates where a line, an item or a value begins, as a chart's templates do. What Docker
    /// fills in (<c>{{.Node.Hostname}}</c>) and all in quotes does not count.
    /// </summary>
    public static bool HasAction(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        for (var at = line.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = line.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            if (BeginsNode(line.AsSpan(0, at).TrimEnd()) && !IsDockersOwn(line.AsSpan(at + 2).TrimStart("- ")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text that is no JSON becomes some by a template (<c>{{ … }}</c>, <c>{% … %}</c>); within quotes both are text.</summary>
    internal static bool IsOfJson(SourceFile source)
    {
        foreach (var line in source.Text.Lines)
        {
            var text = line.ToString();
            var isQuoted = false;
            for (var at = 0; at + 1 < text.Length; at++)
            {
                isQuoted ^= text[at] == '"';
                if (!isQuoted && text[at] == '{' && text[at + 1] is '{' or '%')
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsDockersOwn(ReadOnlySpan<char> action)
    {
        foreach (var name in DockersOwn)
        {
            if (action.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsNode(ReadOnlySpan<char> before) => before.IsEmpty || before[^1] is ':' or '-';

    // A command in quotes may hold a template of Docker's; a template of the file itself begins a line, an item or a value.
    private static bool HasGoAction(string text)
    {
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            var lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            var before = text.AsSpan(lineStart, at - lineStart).TrimEnd();
            if (BeginsNode(before) || (before[^1] == '"' && before[..^1].TrimEnd() is [.., ':' or '-']))
            {
                return true;
            }
        }

        return false;
    }
}
