using System.Text;
using CsCheck;
using StackLint.Fixing.Patches;

namespace StackLint.Fixing.Tests.Patches;

/// <summary>What the patch makes of a file, by the word of <c>git apply</c>.</summary>
public sealed class UnifiedPatchTests
{
    private const int FilesInPatch = 25;
    private const int Patches = 20;

    private static readonly Gen<string> Line = Gen.OneOf("a", "b", "", "    - x", "# ä", "+", "-", "@@", "\\ No newline at end of file", "\ufeff", "\r", "tab\t");

    private static readonly Gen<string> End = Gen.Frequency((6, Gen.Const("\n")), (3, Gen.Const("\r\n")), (1, Gen.Const("\r")));

    private static readonly Gen<string> Text =
        from lines in Gen.Select(Line, End, static (line, end) => line + end).List[0, 30]
        from last in Gen.OneOf(Gen.Const(""), Line)
        select string.Concat(lines) + last;

    private static readonly Gen<Encoding> Encodings = Gen.OneOf<Encoding>(new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode);

    private static readonly Gen<string> Name = Gen.OneOf("a", " ", "\"", "\\", "ä", "文", "\t", "\n", "b/", ".yml", "\u007f", "'", "-").List[1, 6]
        .Select(static parts => string.Concat(parts).Trim('/') + "x");

    private static readonly Gen<(byte[] Before, byte[] After)> Change =
        from encoding in Encodings
        from texts in Gen.Select(Text, Text)
        from near in Gen.Int[0, 3]
        select (encoding.GetBytes(near == 0 ? texts.Item1 : texts.Item2 + texts.Item1), encoding.GetBytes(texts.Item2 + texts.Item1[(texts.Item1.Length / 2)..]));

    [SkippableFact]
    public void Git_makes_of_the_file_what_the_patch_was_made_from() => Gen.Select(Name, Change).List[FilesInPatch]
        .Sample(
            static cases =>
            {
                using var folder = new GitFolder();
                var files = cases.Select(static (c, i) => (Name: $"{i}/{c.Item1}", c.Item2.Before, c.Item2.After)).ToList();
                files.ForEach(f => folder.Write(f.Name, f.Before));
                byte[] patch = [.. files.SelectMany(static f => UnifiedPatch.Create(f.Name, f.Before, f.After))];
                Assert.True(patch.Length == 0 || folder.Apply(patch), folder.Error + Encoding.UTF8.GetString(patch));
                Assert.All(files, f => Assert.Equal(f.After, folder.Read(f.Name)));
            },
            iter: Patches);

    [Fact]
    public void Nothing_is_written_where_nothing_changes() => Assert.Empty(UnifiedPatch.Create("a.yml", "a: 1\n"u8, "a: 1\n"u8));

    [Fact]
    public void Patch_reads_as_Git_writes_it() => Assert.Equal(
        """
        diff --git "a/d/\303\244.yml" "b/d/\303\244.yml"
        --- "a/d/\303\244.yml"
        +++ "b/d/\303\244.yml"
        @@ -2,4 +2,4 @@
         b
         c
         d
        -e
        \ No newline at end of file
        +f

        """.ReplaceLineEndings("\n"),
        Encoding.UTF8.GetString(UnifiedPatch.Create("d/ä.yml", "a\nb\nc\nd\ne"u8, "a\nb\nc\nd\nf\n"u8)));

    [Theory]
    [InlineData("a.yml", "a.yml")]
    [InlineData("my file.yml", "my file.yml")]
    [InlineData("a\"b\\c\n", "\"a\\\"b\\\\c\\n\"")]
    [InlineData("\u007f", "\"\\177\"")]
    public void Names_are_quoted_as_Git_quotes_them(string name, string quoted) => Assert.Equal(quoted, GitPathName.Quote(name));

    [Fact]
    public void Name_with_a_space_ends_with_a_tab() => Assert.Equal("my file.yml\t", GitPathName.QuoteForLabel("my file.yml"));
}
