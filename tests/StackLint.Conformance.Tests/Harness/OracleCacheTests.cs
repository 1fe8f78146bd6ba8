using StackLint.Conformance.Tests.Oracles;

namespace StackLint.Conformance.Tests.Harness;

public sealed class OracleCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint-cache").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Answer_is_kept_for_later_runs_byte_for_byte()
    {
        var answer = new OracleAnswer(1, "a: \"ö\"\n\u2028", "line 1\nline 2\n");
        Assert.Equal(answer, Cache().Get("key", () => answer));
        Assert.Equal(answer, Cache().Get("key", static () => throw new InvalidOperationException("asked again")));
    }

    [Fact]
    public void Another_key_is_asked_for_itself()
    {
        var cache = Cache();
        cache.Get("one", static () => new OracleAnswer(0, "1", ""));
        Assert.Equal("2", cache.Get("two", static () => new OracleAnswer(0, "2", "")).Output);
    }

    [Fact]
    public void Tool_without_verdict_is_asked_again()
    {
        var cache = Cache();
        Assert.NotNull(cache.Get("key", static () => OracleAnswer.Failed("it took too long")).Failure);
        Assert.True(cache.Get("key", static () => new OracleAnswer(0, "", "")).IsAccepted);
        Assert.True(Cache().Get("key", static () => OracleAnswer.Failed("it took too long")).IsAccepted);
    }

    [Fact]
    public void Line_that_was_broken_off_is_passed_over()
    {
        Cache().Get("key", static () => new OracleAnswer(0, "kept", ""));
        var path = Assert.Single(Directory.GetFiles(_folder));
        File.AppendAllText(path, "{\"Key\":\"other\",\"Ans");
        Assert.Equal("kept", Cache().Get("key", static () => new OracleAnswer(1, "", "")).Output);
        Assert.Equal("new", Cache().Get("other", static () => new OracleAnswer(0, "new", "")).Output);
    }

    private OracleCache Cache() => new("tool", _folder);
}
