using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials in a tree.</summary>
internal static class NodeCredentials
{
    // Under the name of a credential, what holds it; other keys say where it is.
    private static readonly string[] Holders = ["value", "default", "content", "data", "plain", "plaintext", "literal", "raw"];

    /// <summary>Adds those of a document.</summary>
    internal static void Add(List<WrittenCredential> found, YamlNode root)
    {
        AddSecrets(found, root);
        found.AddRange(MisplacedValues.Find(root, OfValue));
        AddNode(found, root);
    }

    // What a secret of Compose holds is one, whatever it looks like.
    private static void AddSecrets(List<WrittenCredential> found, YamlNode root)
    {
        foreach (var secret in EntriesOf(root, "secrets").SelectMany(static e => Entries(e.Value)))
        {
            foreach (var content in EntriesOf(secret.Value, "content"))
            {
                if (content.Value.Resolved is YamlScalar scalar)
                {
                    AddInTime(found, scalar, scalar, static (s, _) => OfContent(s));
                }
            }
        }
    }

    private static IEnumerable<YamlMappingEntry> EntriesOf(YamlNode node, string name) => Entries(node).Where(e => e.Name == name);

    private static IEnumerable<WrittenCredential> OfContent(YamlScalar scalar) =>
        VariableDefault.Find(scalar.Value).ToList() is { Count: > 0 } defaults ? Parts(scalar, defaults)
        : CredentialText.IsLiteral(scalar.Value) ? [Part(scalar, 0, scalar.Value.Length)]
        : [];

    private static IEnumerable<YamlMappingEntry> Entries(YamlNode node) => node.Resolved is YamlMapping mapping ? mapping.Entries : [];

    private static void AddNode(List<WrittenCredential> found, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    AddEntry(found, entry);
                    AddKey(found, entry.Key);
                }

                AddNamedValue(found, mapping);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    AddNode(found, item);
                }

                AddWords(found, sequence);
                break;
            case YamlScalar scalar:
                AddInTime(found, scalar, scalar, static (s, _) => OfText(s));
                break;
        }
    }

    private static void AddEntry(List<WrittenCredential> found, YamlMappingEntry entry)
    {
        switch (entry.Name, entry.Value.Resolved)
        {
            // A list of secrets is one of their names.
            case ({ } name, YamlSequence list) when CredentialNames.IsCredential(name) && name != "secrets":
                foreach (var item in list.Items)
                {
                    if (item.Resolved is YamlScalar literal)
                    {
                        AddValue(found, name, literal);
                    }
                    else
                    {
                        AddNode(found, item);
                    }
                }

                break;
            case ({ } name, YamlMapping held) when CredentialNames.IsCredential(name) && name != "secrets":
                foreach (var part in held.Entries)
                {
                    if (Holders.Contains(part.Name, StringComparer.OrdinalIgnoreCase) && part.Value.Resolved is YamlScalar literal)
                    {
                        AddValue(found, name, literal);
                    }
                    else
                    {
                        AddEntry(found, part);
                    }
                }

                break;
            case (_, YamlScalar scalar):
                AddInTime(found, scalar, entry, static (s, e) => OfNamed(s, e));
                break;
            default:
                AddNode(found, entry.Value);
                break;
        }
    }

    private static IEnumerable<WrittenCredential> OfNamed(YamlScalar scalar, YamlMappingEntry entry) => entry.Name switch
    {
        { } name when CredentialNames.IsCredential(name) => OfCredential(scalar, name),
        { } name when ValueBehindSign.IsIn(name, scalar.Value) => Parts(scalar, ValueBehindSign.Find(name, scalar.Value, 0)),
        { } name when IsUsers(name) => Parts(scalar, UserPasswords(scalar.Value, 0)).Concat(OfText(scalar)),
        { } name when name.EndsWith("authorization", StringComparison.OrdinalIgnoreCase) => Parts(scalar, CredentialFormats.FindInHeader(scalar.Value)).Concat(OfText(scalar)),
        "image" => Parts(scalar, EmbeddedPassword.FindInImage(scalar.Value).Concat(VariableDefault.FindCredentials(scalar.Value)).Concat(EmbeddedPassword.Find(scalar.Value))),

        // What an alias stands for is looked at where it is written.
        _ => ReferenceEquals(entry.Value, scalar) ? OfText(scalar) : [],
    };

    // `"DB_PASSWORD=…": ` is a slip, but it shows.
    private static void AddKey(List<WrittenCredential> found, YamlNode key)
    {
        if (key is YamlScalar scalar && (scalar.Value.Contains('=', StringComparison.Ordinal) || scalar.Value.Contains("//", StringComparison.Ordinal)))
        {
            AddNode(found, scalar);
        }
    }

    // `{name: DB_PASSWORD, value: …}`.
    private static void AddNamedValue(List<WrittenCredential> found, YamlMapping mapping)
    {
        if (mapping.Entries.FirstOrDefault(static e => e.Name is "name" or "key")?.Value.Resolved is not YamlScalar name || !CredentialNames.IsCredential(name.Value))
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry is { Name: "value", Value.Resolved: YamlScalar scalar })
            {
                AddValue(found, name.Value, scalar);
            }
        }
    }

    // Of a command as a list each item is a word.
    private static void AddWords(List<WrittenCredential> found, YamlSequence sequence)
    {
        YamlScalar?[] items = [.. sequence.Items.Select(static i => i.Resolved as YamlScalar)];
        SearchTime.Add(
            found,
            items,
            static words => CredentialArguments.Find([.. words.Select(static w => w?.Value)], isProse: false).Select(f => Part(words[f.Word]!, f.Part.Start, f.Part.Length)),
            static words => words.OfType<YamlScalar>().Select(Whole));
    }

    private static void AddValue(List<WrittenCredential> found, string name, YamlScalar scalar) => AddInTime(found, scalar, name, static (s, n) => OfCredential(s, n));

    private static IReadOnlyList<WrittenCredential> OfValue(string name, YamlScalar scalar)
    {
        var found = new List<WrittenCredential>();
        AddValue(found, name, scalar);
        return found;
    }

    private static void AddInTime<T>(List<WrittenCredential> found, YamlScalar scalar, T holder, Func<YamlScalar, T, IEnumerable<WrittenCredential>> find) =>
        SearchTime.Add(found, (Scalar: scalar, Holder: holder, Find: find), static t => t.Find(t.Scalar, t.Holder), static t => [Whole(t.Scalar)]);

    // Of `${V:-default}` the default is the credential, of `${V}rest` the rest.
    private static IEnumerable<WrittenCredential> OfCredential(YamlScalar scalar, string name)
    {
        var parts = PartlyKnown.Find(scalar.Value, v => CredentialText.IsCredential(name, v)).ToList();
        return parts.Count > 0 ? Parts(scalar, parts)
            : CredentialText.IsCredential(name, scalar.Value) ? [Part(scalar, 0, scalar.Value.Length)]
            : scalar is { Value.Length: 0, Properties.Span: var mistaken } && scalar.File.Text.ToString(mistaken) is var text && MistakenValue.IsIn(text) ? [new WrittenCredential(mistaken, text)]
            : OfText(scalar);
    }

    private static IEnumerable<WrittenCredential> OfText(YamlScalar scalar)
    {
        var text = scalar.Value;
        if (text.IndexOf('=') is not (> 0 and var sign) || text.Contains('\n', StringComparison.Ordinal) || text.AsSpan(0, sign).ContainsAny(" \t:/"))
        {
            return Parts(scalar, CredentialTexts.Find(text, isProse: false));
        }

        var name = text[..sign];
        if (IsUsers(name))
        {
            return Parts(scalar, UserPasswords(text, sign + 1).Concat(CredentialTexts.Find(text, isProse: false)));
        }

        if (ValueBehindSign.Find(name, text, sign + 1).ToList() is { Count: > 0 } passwords)
        {
            return Parts(scalar, passwords);
        }

        // The rest of `NAME=value` is the value, whatever it consists of.
        if (CredentialNames.IsCredential(name) && !IsAssignment(text[(sign + 1)..]))
        {
            var value = text[(sign + 1)..];
            var parts = PartlyKnown.Find(value, v => CredentialText.IsCredential(name, v)).Select(s => new TextSpan(sign + 1 + s.Start, s.Length)).ToList();
            return parts.Count == 0 && !VariableDefault.Find(text).Any() && CredentialText.IsCredential(name, value)
                ? [Part(scalar, sign + 1, value.Length)]
                : Parts(scalar, parts.Concat(EmbeddedPassword.Find(text)));
        }

        // What the value says by itself may begin like a part of the pair: `A=--password=…`.
        return Parts(scalar, CredentialTexts.Find(text, isProse: false)
            .Concat(CredentialTexts.Find(text[(sign + 1)..], isProse: false).Select(s => new TextSpan(s.Start + sign + 1, s.Length))));
    }

    // `MYSQL_PWD=$$PW mysqladmin ping`: a command behind a variable.
    private static bool IsAssignment(string value) => value.StartsWith('$') && value.IndexOf(' ') is > 0 and var blank && !CredentialText.IsLiteral(value[..blank]);

    // Of Traefik: the users of a middleware with their hashed passwords.
    private static bool IsUsers(string name) =>
        name.Contains("auth", StringComparison.OrdinalIgnoreCase)
        && (name.EndsWith("basicauth.users", StringComparison.OrdinalIgnoreCase) || name.EndsWith("digestauth.users", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".auth.basic", StringComparison.OrdinalIgnoreCase) || name.EndsWith("auth.basic.users", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<TextSpan> UserPasswords(string text, int start)
    {
        foreach (var user in VariableDefault.WithoutReferences(text)[start..].Split(','))
        {
            var colon = user.LastIndexOf(':');
            var password = user[(colon + 1)..].TrimEnd();
            if (colon >= 0 && CredentialText.IsLiteral(password))
            {
                yield return new TextSpan(start + colon + 1, password.Length);
            }

            start += user.Length + 1;
        }
    }

    private static IEnumerable<WrittenCredential> Parts(YamlScalar scalar, IEnumerable<TextSpan> parts) =>
        parts is TextSpan[] { Length: 0 } ? [] : parts.Distinct().Select(s => Part(scalar, s.Start, s.Length));

    private static WrittenCredential Whole(YamlScalar scalar) => Part(scalar, 0, scalar.Value.Length);

    private static WrittenCredential Part(YamlScalar scalar, int start, int length) => new(scalar.GetPartSpan(start, length), scalar.Value.Substring(start, length));
}
