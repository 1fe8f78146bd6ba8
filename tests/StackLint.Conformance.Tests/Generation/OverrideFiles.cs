using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Files to lay over files of the corpus.</summary>
internal static class OverrideFiles
{
    /// <summary>Writes an override for some services of a file; null when it has none to speak of.</summary>
    internal static string? For(CorpusFile file, ComposeDialect dialect)
    {
        if (SourceFileReader.Read(file.FullPath, file.Name) is not { Succeeded: true } source
            || YamlParser.Parse(source.File).Documents is not [{ Root: YamlMapping root }, ..])
        {
            return null;
        }

        var services = (Find(root, "services") as YamlMapping)?.Entries.Select(static e => (e.Key as YamlScalar)?.Value).OfType<string>()
            .Where(static n => n.Length > 0 && n.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && !n.All(char.IsAsciiDigit)).ToList() ?? [];
        if (services.Count == 0)
        {
            return null;
        }

        var seed = StableHash.Number(file.Name);
        var overrides = dialect == ComposeDialect.Stack ? StackFiles.Overrides : ComposeServiceFiles.Overrides;
        var entries = StableHash.Sample(services, 2, n => n + file.Name).Select((n, i) => ($"\"{n}\"", GeneratedFolder.Generate(overrides, seed + (ulong)i)));
        List<(string, Piece)> content = [("services", Piece.Map(entries))];
        if (dialect == ComposeDialect.Stack && Find(root, "version") is YamlScalar version)
        {
            content.Insert(0, ("version", Piece.Text($"\"{version.Value}\"")));
        }

        var path = Path.Combine(GeneratedFolder.Create("overrides"), $"{dialect.ToString().ToLowerInvariant()}-{StableHash.Hex(file.Name)[..16]}.yml");
        GeneratedFolder.WriteIfChanged(path, Piece.Map(content).Render());
        return path;
    }

    private static YamlNode? Find(YamlMapping mapping, string name) =>
        mapping.Entries.FirstOrDefault(e => e.Key is YamlScalar key && key.Value == name)?.Value;
}
