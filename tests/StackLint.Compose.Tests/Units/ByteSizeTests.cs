using StackLint.Compose.Units;

namespace StackLint.Compose.Tests.Units;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("512", 512)]
    [InlineData("512b", 512)]
    [InlineData("64k", 64 * 1024)]
    [InlineData("64 KiB", 64 * 1024)]
    [InlineData("512M", 512L << 20)]
    [InlineData("1.5gb", 3L << 29)]
    [InlineData("2T", 2L << 40)]
    [InlineData("1p", 1L << 50)]
    [InlineData("1.9", 1)]
    [InlineData("0.1k", 102)]
    [InlineData("1_000", 1000)]
    [InlineData("1e3", 1000)]
    [InlineData(".5k", 512)]
    [InlineData("1.", 1)]
    [InlineData("+1", 1)]
    [InlineData("0", 0)]
    public void Docker_reads(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out var size, out var problem), problem);
        Assert.Equal(bytes, size.Bytes);
    }

    [Theory]
    [InlineData("1mi", "invalid suffix: 'mi'")]
    [InlineData("1bb", "invalid suffix: 'bb'")]
    [InlineData("1e", "invalid suffix: 'e'")]
    [InlineData("1 MBytes", "invalid suffix: 'MBytes'")]
    [InlineData("", "invalid size: ''")]
    [InlineData("abc", "invalid size: 'abc'")]
    [InlineData("-1M", "invalid size: '-1M'")]
    [InlineData("1  M", "strconv.ParseFloat: parsing \"1 \": invalid syntax")]
    [InlineData("0x10", "strconv.ParseFloat: parsing \"0x10\": invalid syntax")]
    [InlineData("1,5g", "strconv.ParseFloat: parsing \"1,5\": invalid syntax")]
    public void Docker_refuses(string text, string problem)
    {
        Assert.False(ByteSize.TryParse(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Fact]
    public void What_does_not_fit_overflows_as_on_amd64()
    {
        Assert.True(ByteSize.TryParse("8192p", out var size, out _));
        Assert.True(size.Bytes < 0);
    }

    [Theory]
    [InlineData(512L << 20, "512M")]
    [InlineData(1500, "1500B")]
    [InlineData(0, "0B")]
    public void It_prints_what_Docker_reads_back(long bytes, string text)
    {
        Assert.Equal(text, new ByteSize(bytes).ToString());
        Assert.True(ByteSize.TryParse(text, out var size, out _));
        Assert.Equal(bytes, size.Bytes);
    }
}
