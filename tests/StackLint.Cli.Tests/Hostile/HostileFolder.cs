using System.Globalization;
using System.Text;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>A folder that says the same text in every place of its files where a text can stand, and in their names.</summary>
internal sealed class HostileFolder : IDisposable
{
    private readonly ScratchFolder _folder = new();

    /// <param name="name">Part of the names of a folder and of a file.</param>
    /// <param name="text">Stands in names of services, keys, values.</param>
    /// <param name="line">The same for comments and settings.</param>
    internal HostileFolder(string name, string text, string line)
    {
        var quoted = Quote(text);
        var yaml = """
            # LINE
            name: QUOTED
            x-common: &common {labels: {QUOTED: QUOTED}}
            services:
              # stacklint disable SL1001: LINE
              QUOTED:
                <<: *common
                image: IMAGE
                environment: {QUOTED: QUOTED, PASSWORD: QUOTED}
                ports: [QUOTED]
                QUOTED: QUOTED
                depends_on: [QUOTED]
                networks: {QUOTED: {}}
                deploy: {placement: {constraints: [QUOTED]}}
              plain:
                image: nginx # stacklint disable-line SL6009: LINE
                command: QUOTED
                env_file: QUOTED
                healthcheck: {test: [CMD, QUOTED], interval: QUOTED}
                environment: [A=${TEXT}, QUOTED]
                extends: {file: QUOTED, service: QUOTED}
              # stacklint disable LINE

            """
            .Replace("QUOTED", quoted, StringComparison.Ordinal).Replace("IMAGE", Quote("nginx:" + text), StringComparison.Ordinal)
            .Replace("LINE", line, StringComparison.Ordinal).Replace("TEXT", line, StringComparison.Ordinal);
        _folder.Write($"{name}/compose.yaml", yaml);
        Compose = (name[0] is '-' or '@' ? "./" : "") + $"{name}/compose.yaml";
        _folder.Write($"{name}.yml", "services:\n" + string.Concat(Enumerable.Range(0, 2).Select(i => $"  {Quote(text + i)}: {{image: {quoted}, logging: {{driver: local, options: {{{quoted}: {quoted}}}}}, labels: {{{quoted}: {quoted}}}}}\n")));
        _folder.Write(".editorconfig", $"root = true\n[*]\nstacklint.{line} = {line}\nstacklint.profile = {line}\nstacklint.sl1001.severity = {line}\n{line}\n[{line}]\nstacklint.target = {line}\nstacklint.base_files = {line}\n");
    }

    internal string Root => _folder.Root;

    /// <summary>The one that says most, as it is named on a command line.</summary>
    internal string Compose { get; }

    /// <summary>A service that can be loaded, with the text in what is printed of it.</summary>
    internal string WriteLoadable(string text)
    {
        var quoted = Quote(text);
        _folder.Write("loadable.yml", $"services: {{web: {{image: nginx, command: [{quoted}], labels: {{{Quote("k" + text)}: {quoted}, {quoted}: v}}, environment: {{A: {quoted}}}}}}}\n");
        return "loadable.yml";
    }

    /// <summary>The text in double quotes, by YAML's escapes.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value is >= 0x20 and < 0x7f and not ('"' or '\\') ? rune.ToString() : $"\\U{rune.Value.ToString("X8", CultureInfo.InvariantCulture)}");
        }

        return quoted.Append('"').ToString();
    }

    public void Dispose() => _folder.Dispose();
}
