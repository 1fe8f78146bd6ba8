using System.Text;

namespace StackLint.Engine.SourceControl;

/// <summary>The settings of one of Git's <c>config</c> files; files that it includes are not read.</summary>
public sealed class GitConfig
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _last = new(StringComparer.Ordinal);
    private readonly List<string> _remotes = [];

    private GitConfig()
    {
    }

    /// <summary>Reads a text; lines that are no settings are passed over.</summary>
    public static GitConfig Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var config = new GitConfig();
        var section = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line is ['[', ..] && line.LastIndexOf(']') is var end and > 0)
            {
                section = SectionOf(line[1..end]);
            }
            else if (line is not ([] or ['#', ..] or [';', ..]) && line.IndexOf('=') is var equals and > 0)
            {
                config.Add(section, line[..equals].Trim().ToLowerInvariant(), ValueOf(line[(equals + 1)..]));
            }
        }

        return config;
    }

    /// <summary>The address that a branch is fetched from: its own remote's, else that of <c>origin</c>, else the first's.</summary>
    public string? RemoteUrl(string? branch)
    {
        var own = branch is not null ? _values.GetValueOrDefault($"branch.{branch}.remote") : null;
        return new[] { own, "origin", _remotes.FirstOrDefault() }
            .Where(static name => name is not null)
            .Select(name => _values.GetValueOrDefault($"remote.{name}.url"))
            .FirstOrDefault(static url => url is not null);
    }

    /// <summary>The value that counts, which is the last; null when the key is not set.</summary>
    /// <param name="key">Section and key in lower case, for example <c>core.excludesfile</c>.</param>
    public string? Find(string key) => _last.GetValueOrDefault(key);

    private void Add(string section, string key, string value)
    {
        _last[$"{section}.{key}"] = value;
        if (_values.TryAdd($"{section}.{key}", value) && key == "url" && section.StartsWith("remote.", StringComparison.Ordinal))
        {
            _remotes.Add(section["remote.".Length..]);
        }
    }

    // [remote "origin"]: the name in quotes keeps its case, the word before does not.
    private static string SectionOf(string header)
    {
        var quote = header.IndexOf('"');
        return quote < 0
            ? header.Trim().ToLowerInvariant()
            : $"{header[..quote].Trim().ToLowerInvariant()}.{header[(quote + 1)..].TrimEnd().TrimEnd('"').Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)}";
    }

    private static string ValueOf(string raw)
    {
        var value = new StringBuilder();
        var isQuoted = false;
        var text = raw.Trim();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == '\\' && i + 1 < text.Length)
            {
                value.Append(text[++i]);
            }
            else if (!isQuoted && (text[i] is '#' or ';'))
            {
                break;
            }
            else
            {
                value.Append(text[i]);
            }
        }

        return value.ToString().TrimEnd();
    }
}
