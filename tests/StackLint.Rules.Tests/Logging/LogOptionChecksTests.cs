using StackLint.Rules.Logging;

namespace StackLint.Rules.Tests.Logging;

public sealed class LogOptionChecksTests
{
    [Theory]
    [InlineData("json-file", "max-size=10m")]
    [InlineData("json-file", "max-size=10 MB", "max-file=+3")]
    [InlineData("json-file", "max-file=3")]
    [InlineData("json-file", "max-size=10m", "max-file=2", "compress=true")]
    [InlineData("json-file", "compress=false")]
    [InlineData("json-file", "labels=a", "labels-regex=b", "env=c", "env-regex=d", "tag=e")]
    [InlineData("json-file", "mode=non-blocking", "max-buffer-size=4m")]
    [InlineData("json-file", "mode=blocking")]
    [InlineData("json-file", "mode=")]
    [InlineData("local", "max-size=0")]
    [InlineData("local", "max-file=1", "compress=false")]
    [InlineData("local", "max-file=2")]
    [InlineData("journald", "tag=web")]
    [InlineData("journald", "cache-disabled=true")]
    [InlineData("syslog", "syslog-address=udp://log:514", "cache-max-size=10m")]
    [InlineData("gelf", "gelf-compression-type=gzip")]
    [InlineData("loki", "max-size=10m", "max-file=x", "loki-url=y")]
    [InlineData("none", "mode=x")]
    public void Accepted(string driver, params string[] options) => Assert.Empty(Find(driver, options));

    [Theory]
    [InlineData("it must be a size such as 10m", "json-file", "max-size=10x")]
    [InlineData("it must be a size such as 10m", "json-file", "max-size=")]
    [InlineData("it must be a size such as 10m", "local", "max-size=-1")]
    [InlineData("the size must be above zero", "json-file", "max-size=0")]
    [InlineData("it must be a whole number", "json-file", "max-file=three")]
    [InlineData("it must be a whole number", "local", "max-file=2.0")]
    [InlineData("it must be a whole number", "local", "max-file= 2")]
    [InlineData("there must be at least one file", "json-file", "max-file=0")]
    [InlineData("it must not be negative", "local", "max-file=-1", "compress=false")]
    [InlineData("it must be true or false", "json-file", "compress=yes")]
    [InlineData("only what is rotated is compressed, and that takes max-size", "json-file", "compress=true")]
    [InlineData("only what is rotated is compressed, and that takes max-size", "json-file", "compress=1", "max-file=3")]
    [InlineData("only what is rotated is compressed, and that takes a max-file of 2 or more", "json-file", "compress=true", "max-size=10m")]
    [InlineData("only what is rotated is compressed, and that takes a max-file of 2 or more", "json-file", "compress=true", "max-size=10m", "max-file=1")]
    [InlineData("one file is never rotated, so nothing is left to compress; set compress to \"false\", or max-file to 2 or more", "local", "max-file=1")]
    [InlineData("one file is never rotated, so nothing is left to compress; set compress to \"false\", or max-file to 2 or more", "local", "max-file=0", "compress=true")]
    [InlineData("it must be blocking or non-blocking", "fluentd", "mode=async")]
    [InlineData("only mode non-blocking has a buffer", "fluentd", "max-buffer-size=4m")]
    [InlineData("only mode non-blocking has a buffer", "local", "max-buffer-size=4m", "mode=blocking")]
    [InlineData("it must be a size such as 4m", "local", "max-buffer-size=lots", "mode=non-blocking")]
    [InlineData("it must be true or false", "syslog", "cache-disabled=no")]
    [InlineData("it has no such option; did you mean 'max-size'?", "json-file", "max_size=10m")]
    [InlineData("it has no such option", "json-file", "syslog-address=x")]
    [InlineData("it has no such option; did you mean 'labels'?", "journald", "lables=web")]
    [InlineData("it has no such option; journald.conf of each node bounds the journal", "journald", "max-size=10m")]
    [InlineData("it has no such option; it writes no file, and cache-max-size is for the copy that is kept for 'docker logs'", "syslog", "max-size=10m")]
    public void Refused(string reason, string driver, params string[] options) => Assert.Equal(reason, Assert.Single(Find(driver, options)).Reason);

    [Fact]
    public void Of_options_that_may_stand_elsewhere_nothing_is_missed() => Assert.Empty(
        LogOptionChecks.Find("json-file", [new LogOption("compress", "true"), new LogOption("max-buffer-size", "4m")], isComplete: false));

    [Theory]
    [InlineData("json-file", "compress", "max-size", "max-file")]
    [InlineData("local", "compress", "max-file", "max-size")]
    public void Unknown_values_are_left_alone(string driver, params string[] names) => Assert.Empty(
        LogOptionChecks.Find(driver, [.. names.Select(static n => new LogOption(n, null))], isComplete: true));

    [Fact]
    public void Unknown_companions_are_left_alone()
    {
        Assert.Empty(LogOptionChecks.Find("json-file", [new("compress", "true"), new("max-size", null), new("max-file", null)], isComplete: true));
        Assert.Empty(LogOptionChecks.Find("local", [new("max-file", "1"), new("compress", null)], isComplete: true));
        Assert.Empty(LogOptionChecks.Find("gelf", [new("max-buffer-size", "1m"), new("mode", null)], isComplete: true));
    }

    [Theory]
    [InlineData("json-file", "max_size=10m", "max-size")]
    [InlineData("json-file", "max-size=10Mi", "10M")]
    [InlineData("json-file", "compress=no", "false")]
    [InlineData("gelf", "mode=nonblocking", "non-blocking")]
    [InlineData("json-file", "max-size=10x", null)]
    public void What_was_meant(string driver, string option, string? replacement) =>
        Assert.Equal(replacement, Assert.Single(Find(driver, [option])).Replacement);

    private static IEnumerable<LogOptionProblem> Find(string driver, string[] options) => LogOptionChecks.Find(
        driver,
        [.. options.Select(static o => o.Split('=', 2)).Select(static o => new LogOption(o[0], o[1]))],
        isComplete: true);
}
