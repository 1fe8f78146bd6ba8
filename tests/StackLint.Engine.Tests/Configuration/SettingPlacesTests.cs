using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Configuration;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Configuration;

/// <summary>
/// The place that is named is the one that Roslyn's own cascade takes the value from, held against that cascade. Without <c>is_global</c>: of keys that two
/// global files set, which no <c>.editorconfig</c> is, Roslyn takes neither.
/// </summary>
public sealed class SettingPlacesTests
{
    private static readonly string[] Keys = ["stacklint.a", "stacklint.b.c", "dotnet_diagnostic.SL1001.severity", "dotnet_diagnostic.SL1002.severity"];
    private static readonly string[] Folders = ["/", "/r", "/r/sub", "/r/sub/deep", "/other"];
    private static readonly string[] Paths = ["/r/a.yml", "/r/sub/a.yml", "/r/sub/b.yaml", "/r/sub/deep/a.yml", "/r/sub/deep/c.json"];

    private static readonly Gen<string> Header = Pick(
        "[*]", "[*.yml]", "[*.{yml,yaml}]", "[{a,b}.yml]", "[sub/**]", "[**/a.yml]", "[[ab].yml]", "[/a.yml]", "[deep/*]", "[*.json] # note", "  [a.*]  ", "[", "[]", "[*.yml", "[*]x", "[c?.yml]", "[{1..3}.yml]", "[/r/sub/a.yml]");

    private static readonly Gen<string> Value = Pick("error", "Warning", "suggestion", "silent", "refactoring", "none", "default", "unset", "fatal", "", "x y", "12", "error # note", "none;note", "stacklint.a = b");

    private static readonly Gen<string> Entry =
        from key in Pick(Keys)
        from isUpper in Gen.Bool
        from separator in Pick("=", " = ", ":", " :  ", "\t=\t")
        from indent in Pick("", "  ", "\t")
        from value in Value
        select indent + (isUpper ? key.ToUpperInvariant() : key) + separator + value;

    private static readonly Gen<string> Line = Gen.Frequency(
        (4, Header),
        (9, Entry),
        (1, Pick("", "# stacklint.a = comment", "; comment", "root = true", "root = false", "indent_style = space", "no entry", "= 1")));

    private static readonly Gen<(string Folder, string Text)> File =
        from folder in Pick(Folders)
        from start in Pick("", "root = true", "[*]", "[*.yml]")
        from lines in Line.Array[0, 14]
        from lineBreak in Pick("\n", "\r\n")
        select (folder, string.Join(lineBreak, lines.Prepend(start)));

    private static readonly Gen<(ImmutableArray<(string Folder, string Text)> Files, string Path)> Case =
        from files in File.Array[1, 4]
        from path in Pick(Paths)
        select (files.DistinctBy(static f => f.Folder).ToImmutableArray(), path);

    [Fact]
    public void Named_place_holds_the_value_in_force() => Case.Sample(
        static sample =>
        {
            var places = PlacesOf(sample.Files, sample.Path);
            return Array.TrueForAll(Keys, key => places.Find(key) is var place && Effective(sample.Files, sample.Path, key) == (place is null ? null : Meaning(key, place.Value)));
        },
        iter: 5_000);

    [Fact]
    public void Change_at_the_named_place_changes_what_is_in_force_and_a_change_elsewhere_does_not() => Case.Sample(
        static sample =>
        {
            var places = PlacesOf(sample.Files, sample.Path);
            return Array.TrueForAll(Keys, key => places.Find(key) is not { } place || IsDecisive(sample.Files, sample.Path, key, place));
        },
        iter: 5_000);

    [Fact]
    public void Place_has_line_column_and_section()
    {
        var place = PlacesOf([("/r", "root = true\r\n[*.json]\r\nstacklint.a = 1\r\n  [*.yml] # all\r\n\tStackLint.A: 2 ; two\r\n")], "/r/a.yml").Find("stacklint.a")!;
        Assert.Equal(("2", "[*.yml]", "stacklint.a"), (place.Value, place.Section, place.Key));
        Assert.Equal(new LinePosition(4, 1), place.LineSpan.StartLinePosition);
        Assert.Equal("/r/.editorconfig", place.LineSpan.Path);
    }

    [Fact]
    public void Header_that_is_none_begins_no_section() =>
        Assert.Equal("[*.yml]", PlacesOf([("/r", "[*.yml]\n[nothing\nstacklint.a = 1\n")], "/r/a.yml").Find("stacklint.a")!.Section);

    private static Gen<string> Pick(params string[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static bool IsDecisive(ImmutableArray<(string Folder, string Text)> files, string path, string key, SettingPlace place)
    {
        var isRoslyn = key.StartsWith("dotnet", StringComparison.Ordinal);
        var before = Effective(files, path, key);
        var other = !isRoslyn ? "another" : before == nameof(ReportDiagnostic.Error) ? "none" : "error";
        for (var i = 0; i < files.Length; i++)
        {
            var text = SourceText.From(files[i].Text);
            foreach (var entry in EditorConfigText.Read(text).Where(e => e.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
            {
                var changed = files.SetItem(i, files[i] with { Text = text.WithChanges(new TextChange(entry.ValueSpan, other)).ToString() });
                var isWinner = place.File.FullPath == FileName(files[i].Folder) && entry.KeySpan == place.Span;
                if (isWinner && Effective(changed, path, key) == before)
                {
                    return false;
                }

                // Elsewhere a severity that Roslyn could not read may come alive behind the winner; a plain key may not.
                if (!isWinner && !isRoslyn && Effective(changed, path, key) != before)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static SettingPlaces PlacesOf(ImmutableArray<(string Folder, string Text)> files, string path) =>
        new([.. files.Select(static f => (new SourceFile(FileName(f.Folder), SourceText.From(f.Text)) { FullPath = FileName(f.Folder) }, FileName(f.Folder)))], path);

    private static string? Effective(ImmutableArray<(string Folder, string Text)> files, string path, string key)
    {
        var set = AnalyzerConfigSet.Create(files.Select(static f => AnalyzerConfig.Parse(f.Text, FileName(f.Folder))).ToList());
        var result = set.GetOptionsForSourcePath(path);
        return key.Split('.') is ["dotnet_diagnostic", var id, _]
            ? result.TreeOptions.TryGetValue(id, out var severity) ? severity.ToString() : null
            : result.AnalyzerOptions.GetValueOrDefault(key);
    }

    private static string? Meaning(string key, string value) => key.Split('.') is ["dotnet_diagnostic", var id, _]
        ? Effective([("/", $"[*]\n{key} = {value}\n")], "/x", $"dotnet_diagnostic.{id}.severity")
        : value;

    private static string FileName(string folder) => folder == "/" ? "/.editorconfig" : folder + "/.editorconfig";
}
