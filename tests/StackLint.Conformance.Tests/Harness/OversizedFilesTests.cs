using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;

namespace StackLint.Conformance.Tests.Harness;

public sealed class OversizedFilesTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(2, false)]
    [InlineData(10, true)]
    public void Aliases_of_aliases_make_a_file_oversized(int levels, bool expected)
    {
        var lines = Enumerable.Range(1, levels).Select(static i => $"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        File.WriteAllText(_path, $"x-0: &a0 {{k: v}}\n{string.Join('\n', lines)}\nservices: {{a: {{image: x}}}}\n");
        Assert.Equal(expected, OversizedFiles.Has(ConformanceCase.Of("case", ComposeDialect.Compose, _path)));
    }
}
