using StackLint.Conformance.Tests.Data;

namespace StackLint.Conformance.Tests.Harness;

/// <summary>Data that differ are told apart, each place by itself.</summary>
public sealed class DataComparerTests
{
    [Theory]
    [InlineData("a: 1", "a: 2", "a")]
    [InlineData("a: 1", "a: '1'", "a")]
    [InlineData("a: true", "a: 'true'", "a")]
    [InlineData("a: null", "a: ''", "a")]
    [InlineData("a: x", "a: X", "a")]
    [InlineData("a: 1", "{}", "a")]
    [InlineData("{}", "a: null", "a")]
    [InlineData("a: {b: 1, c: 2}", "a: {b: 2, c: 3}", "a.b a.c")]
    [InlineData("a: [1, 2]", "a: [2, 1]", "a.0 a.1")]
    [InlineData("a: [1]", "a: [1, 1]", "a")]
    [InlineData("a: []", "a: {}", "a")]
    [InlineData("a: [x]", "a: x", "a")]
    [InlineData("a: 0.1", "a: 0.1000000001", "a")]
    [InlineData("a: 9007199254740993", "a: 9007199254740992", "a")]
    [InlineData("a: 2001-01-01T00:00:00Z", "a: '2001-01-01 00:00:00 +0000 UTC'", "a")]
    [InlineData("x-a: 2001-01-01T00:00:00Z", "x-a: '2001-01-02 00:00:00 +0000 UTC'", "x-a")]
    [InlineData("d: {max_failure_ratio: 0.1}", "d: {max_failure_ratio: 0.2}", "d.max_failure_ratio")]
    public void Different_data_are_told_apart(string expected, string actual, string places) => Assert.Equal(places, Compare(expected, actual));

    [Theory]
    [InlineData("{a: 1, b: [x, {c: null}]}", "{b: [x, {c: null}], a: 1}")]
    [InlineData("a: 1.0", "a: 1")]
    [InlineData("a: 1e+06", "a: 1000000")]
    [InlineData("d: {max_failure_ratio: 0.10000000149011612}", "d: {max_failure_ratio: 0.1}")]
    [InlineData("x-a: 2001-01-01T00:00:00Z", "x-a: '2001-01-01 00:00:00 +0000 UTC'")]
    public void Equal_data_are_equal(string expected, string actual) => Assert.Equal("", Compare(expected, actual));

    private static string Compare(string expected, string actual) =>
        string.Join(' ', DataComparer.Compare(DockerOutputReader.Read(expected), DockerOutputReader.Read(actual)).Select(static d => d.Path));
}
