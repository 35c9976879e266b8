/*
 * The least that intake of zips can cost: inflate, CRC-32 and SHA-256 of every item, one by one.
 *
 *     hash_loop FILE...     prints `sha256  bytes` of each item
 *
 * One process, one thread, no sandbox, no store, no rules. It trusts the central directory and
 * knows only what the benchmark's zips hold: stored and deflated items, no zip64.
 * Source: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.16.
 */
#include <fcntl.h>
#include <libdeflate.h>
#include <openssl/evp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static struct libdeflate_decompressor *inflater;
static EVP_MD_CTX *hasher;
static uint8_t *room;
static size_t room_size;

static void die(const char *file, const char *what)
{
	fprintf(stderr, "hash_loop: %s: %s\n", file, what);
	exit(1);
}

static uint32_t two(const uint8_t *at) { return at[0] | at[1] << 8; }

static uint32_t four(const uint8_t *at) { return two(at) | two(at + 2) << 16; }

static void hash(const char *file, const uint8_t *bytes, size_t size, uint32_t crc)
{
	uint8_t digest[EVP_MAX_MD_SIZE];
	unsigned length = 0;

	if (libdeflate_crc32(0, bytes, size) != crc)
		die(file, "wrong CRC");
	if (!EVP_DigestInit_ex(hasher, EVP_sha256(), NULL)
	    || !EVP_DigestUpdate(hasher, bytes, size)
	    || !EVP_DigestFinal_ex(hasher, digest, &length))
		die(file, "no SHA-256");
	for (unsigned at = 0; at < length; at++)
		printf("%02x", digest[at]);
	printf("  %zu\n", size);
}

static void item(const char *file, const uint8_t *zip, const uint8_t *central)
{
	const uint8_t *local = zip + four(central + 42);
	const uint8_t *packed = local + 30 + two(local + 26) + two(local + 28);
	size_t packed_size = four(central + 20), size = four(central + 24);

	if (two(central + 10) == 0) {
		hash(file, packed, size, four(central + 16));
		return;
	}
	if (size > room_size) {
		free(room);
		room = malloc(room_size = size);
	}
	if (!room || libdeflate_deflate_decompress(inflater, packed, packed_size, room, size, NULL))
		die(file, "cannot be inflated");
	hash(file, room, size, four(central + 16));
}

static void archive(const char *file)
{
	int descriptor = open(file, O_RDONLY);
	struct stat status;

	if (descriptor < 0 || fstat(descriptor, &status) || status.st_size < 22)
		die(file, "cannot be read");
	uint8_t *zip = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
	if (zip == MAP_FAILED)
		die(file, "cannot be mapped");
	const uint8_t *end = zip + status.st_size - 22;
	if (memcmp(end, "PK\5\6", 4))
		die(file, "has no end of the directory");
	const uint8_t *central = zip + four(end + 16);
	for (uint32_t count = two(end + 10); count > 0; count--) {
		item(file, zip, central);
		central += 46 + two(central + 28) + two(central + 30) + two(central + 32);
	}
	munmap(zip, status.st_size);
	close(descriptor);
}

int main(int count, char **files)
{
	inflater = libdeflate_alloc_decompressor();
	hasher = EVP_MD_CTX_new();
	if (!inflater || !hasher)
		die("start", "out of memory");
	for (int index = 1; index < count; index++)
		archive(files[index]);
	return 0;
}
