using StackLint.Analysis.Credentials;
using StackLint.Cluster;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Security;

/// <summary>Finds the literal credentials of a Launchpad file: in keys, flags, variables, and in settings within a text.</summary>
/// <param name="document">The file.</param>
/// <param name="isCredential">Whether a name is that of a credential.</param>
internal sealed class LaunchpadCredentials(LaunchpadDocument document, Func<string, bool> isCredential)
{
    private const string PrivateKey = "PRIVATE KEY-----";

    private readonly HashSet<YamlNode> _flagItems = new(ReferenceEqualityComparer.Instance);
    private readonly bool _hasVariables = document.Version is null or >= LaunchpadVersion.Mke11;

    internal IEnumerable<FoundCredential> Find() => document.Root is { } root ? [.. FindFlags(), .. Walk(root, "")] : [];

    private IEnumerable<FoundCredential> FindFlags()
    {
        LaunchpadFlags[] lists =
            [document.Mke.InstallFlags, document.Mke.UpgradeFlags, document.Msr.InstallFlags, document.Msr.UpgradeFlags, document.SwarmInstallFlags];
        foreach (var flag in lists.SelectMany(static l => l.Items))
        {
            if (flag.Text.Container is { } item)
            {
                _flagItems.Add(item);
            }

            if (!flag.Name.TryGetValue(out var name) || flag.Value.IsAbsent)
            {
                continue;
            }

            // Known or not, what counts is what is written.
            var (text, variable) = Read(document.Source.Text.ToString(flag.Value.Span));
            if (IsCredential(name, text) || EmbeddedPassword.IsInUrl(text))
            {
                yield return new FoundCredential(name, flag.Value.GetLocation(), text, variable);
            }
        }
    }

    // Aliases are not followed: what they stand for is met where it is written.
    private IEnumerable<FoundCredential> Walk(YamlNode node, string name) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => e.Value is YamlScalar scalar ? Check(e.Name ?? "", name, scalar) : Walk(e.Value, e.Name ?? name)),
        YamlSequence sequence => sequence.Items.SelectMany(i => i is YamlScalar scalar ? CheckItem(name, scalar) : Walk(i, name)),
        _ => [],
    };

    private IEnumerable<FoundCredential> Check(string key, string section, YamlScalar scalar)
    {
        if (key == "configData")
        {
            return CheckSettings(scalar);
        }

        var (text, variable) = Read(scalar.Value);
        return IsCredential(key, text) || EmbeddedPassword.IsInUrl(text) || EmbeddedPassword.IsInConnectionString(text) || text.Contains(PrivateKey, StringComparison.Ordinal)
            ? [new FoundCredential(key == "password" && section.Length > 0 ? $"{section}.{key}" : key, scalar.GetLocation(), text, variable)]
            : [];
    }

    private IEnumerable<FoundCredential> CheckItem(string name, YamlScalar scalar)
    {
        var (text, variable) = Read(scalar.Value);
        return !_flagItems.Contains(scalar) && EmbeddedPassword.IsInUrl(text) ? [new FoundCredential(name, scalar.GetLocation(), text, variable)] : [];
    }

    // Settings of MKE (TOML) and of cloud providers (INI, JSON) have one pair a line.
    private IEnumerable<FoundCredential> CheckSettings(YamlScalar scalar)
    {
        var start = 0;
        foreach (var line in scalar.Value.Split('\n'))
        {
            var sign = line.AsSpan().IndexOfAny('=', ':');
            var name = sign < 0 ? "" : line[..sign].Trim(' ', '\t', '"', '\'');
            if (name.Length > 0 && !name.StartsWith('#') && !name.StartsWith(';'))
            {
                var value = line[(sign + 1)..].Trim(' ', '\t', ',', '\r');
                var (text, variable) = Read(value.Trim('"', '\''));
                if (IsCredential(name, text) || EmbeddedPassword.IsInUrl(text))
                {
                    yield return new FoundCredential(name, scalar.GetPartLocation(start + line.IndexOf(value, sign + 1, StringComparison.Ordinal), value.Length), text, variable);
                }
            }

            start += line.Length + 1;
        }
    }

    private bool IsCredential(string name, string text) => isCredential(name) && CredentialText.IsCredential(name, text);

    private (string Text, string? Variable) Read(string written) => _hasVariables ? LaunchpadWrittenText.Read(written) : (written, null);
}
